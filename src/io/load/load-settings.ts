/** Loads all that reports and pages are made by besides templates: the configuration and the languages. */
import type { Diagnostic } from '../../model/diagnostics.ts'
import { withHeadings } from '../../read/settings/read-config.ts'
import { checkFonts } from './check-fonts.ts'
import { type ConfigOptions, type LoadedConfig, loadConfig } from './load-config.ts'
import { type Languages, loadLanguages } from './load-languages.ts'

export interface Settings extends LoadedConfig {
  /** Null when the configuration has errors. */
  readonly languages: Languages | null
  /** Of the configuration, the fonts that it names, and language files. */
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads the settings. Throws UserError as `loadConfig` does. */
export async function loadSettings(options: ConfigOptions = {}): Promise<Settings> {
  const loaded = await loadConfig(options)
  const { config, folders, diagnostics } = loaded
  if (!config) return { ...loaded, languages: null }
  const { language, hours } = config.site
  const languages = loadLanguages(folders, language, hours)
  return {
    folders,
    config: withHeadings(config, languages.headings),
    languages,
    diagnostics: [...diagnostics, ...checkFonts(folders, config), ...languages.diagnostics],
  }
}
