/** Loads all that reports and pages are made by besides templates: the configuration and the languages. */
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { withHeadings } from '../../read/settings/read-config.ts'
import { checkTheme } from './check-theme.ts'
import { findPassedOver } from './find-passed-over.ts'
import { type ConfigOptions, type LoadedConfig, loadConfig } from './load-config.ts'
import { type Languages, loadLanguages } from './load-languages.ts'

export interface Settings extends Pick<LoadedConfig, 'folders'> {
  /** What can be read of it: with faults when the file has errors. */
  readonly config: Config
  readonly languages: Languages
  /** Of the configuration, the logo and the fonts that it names, language files, and files that nothing comes of. */
  readonly diagnostics: readonly Diagnostic[]
}

/** A site for internal readers says so in its name, which stands in every page, feed, calendar and index. */
function calledInternal(config: Config, { words }: Languages): Config {
  if (config.audience === 'public') return config
  const title = words.internal.site.replace('{title}', () => config.site.title)
  return { ...config, site: { ...config.site, title } }
}

/** Loads the settings. Throws UserError as `loadConfig` does. */
export async function loadSettings(options: ConfigOptions = {}): Promise<Settings> {
  const { partial, folders, diagnostics } = await loadConfig(options)
  const { language, hours } = partial.site
  const languages = loadLanguages(folders, language, hours)
  return {
    folders,
    config: calledInternal(withHeadings(partial, languages.headings), languages),
    languages,
    diagnostics: [
      ...diagnostics,
      ...checkTheme(folders, partial),
      ...languages.diagnostics,
      ...findPassedOver(folders, partial.theme),
    ],
  }
}
