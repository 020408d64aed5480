/** Keeps all that a site is made of in memory while its files change: settings, templates, readings. */
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path'
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import type { Body, Report } from '../../model/report.ts'
import type { Attachment, Site } from '../../model/site.ts'
import { UserError } from '../../model/user-error.ts'
import { explainSystemError } from '../explain-system-error.ts'
import { findPrivate } from '../load/find-private.ts'
import { type ConfigOptions, type Folders, loadConfig } from '../load/load-config.ts'
import type { Languages } from '../load/load-languages.ts'
import { type LoadedOwn, loadOwn } from '../load/load-own.ts'
import type { LoadOptions } from '../load/load-reports.ts'
import { loadSettings } from '../load/load-settings.ts'
import { type LoadedTemplates, loadTemplates } from '../load/load-templates.ts'
import { settingsOf } from '../load/read-batch.ts'
import { lookInto } from '../look-into.ts'
import { LiveReadings } from './live-readings.ts'

export interface LiveOptions extends ConfigOptions, Omit<LoadOptions, 'cache' | 'repository'> {
  /** `false` reads every report anew and remembers none. */
  readonly cache?: boolean | undefined
}

/** What is loaded apart from the rest, and may fail alone. */
type Part = 'config' | 'readings' | 'templates' | 'own'

export class LiveSource {
  readonly folders: Folders
  /** The configuration file, which need not exist. */
  readonly configFile: string
  readonly #options: LiveOptions
  /** The last sound ones; null until there are any. */
  config: Config | null = null
  readings: LiveReadings | null = null
  templates: LoadedTemplates | null = null
  languages: Languages | null = null
  /** What stands beside the reports. */
  own: LoadedOwn | null = null
  #settingsDiagnostics: readonly Diagnostic[] = []
  readonly #failures = new Map<Part, UserError>()

  private constructor(folders: Folders, options: LiveOptions) {
    this.folders = folders
    this.configFile = resolve(options.config ?? 'causebook.yaml')
    this.#options = options
  }

  /** Loads everything once. Throws UserError where there is nothing to begin with. */
  static async open(options: LiveOptions): Promise<LiveSource> {
    const { folders } = await loadConfig(options)
    const source = new LiveSource(folders, options)
    await source.#loadAll()
    if (!source.readings) for (const failure of source.#failures.values()) throw failure
    return source
  }

  /** What is wrong with the configuration, with language files, and with single pages and reports. */
  get diagnostics(): readonly Diagnostic[] {
    const own = this.own?.diagnostics ?? []
    return [...this.#settingsDiagnostics, ...own, ...(this.readings?.diagnostics ?? [])]
  }

  /** What else keeps the newest state from being shown. */
  get failures(): readonly UserError[] {
    return [...this.#failures.values()]
  }

  /** The files beside reports; one that went a moment ago is told with the next change. */
  get attachments(): readonly Attachment[] {
    const { readings, own } = this
    if (!readings) return []
    const { attachments, reports, faulty } = readings
    try {
      const holders = [...reports, ...faulty, ...(own?.pages ?? [])]
      return lookInto(this.folders.reports, attachments, holders)
    } catch {
      return attachments
    }
  }

  /** What files would give away that are published as they are; one that went a moment ago is told with the next change. */
  privateIn(site: Site | null): readonly Diagnostic[] {
    try {
      return site ? findPrivate(site, this.folders) : []
    } catch {
      return []
    }
  }

  /** Looks again at these absolute paths. Gives the attachments and static files among them. */
  async update(paths: readonly string[]): Promise<readonly SourcePath[]> {
    const below = (folder: string) =>
      paths.flatMap(path => stepsTo(path, folder)?.join('/') ?? []).filter(path => path !== '')
    const templates = below(this.folders.templates)
    const isSetting = templates.some(path => /^languages(\/|$)|\.woff2$/.test(path))
    if (isSetting || paths.includes(this.configFile)) await this.#loadAll()
    else if (templates.length > 0) await this.#loadTemplates()
    const { reports, pages, statics } = this.folders
    const own = [pages, statics].flatMap(folder => paths.filter(path => stepsTo(path, folder)))
    if (own.length > 0 && this.config) await this.#loadOwn(this.config)
    const read = await this.readings?.update(below(reports).map(sourcePath))
    const beside = own.map(path => sourcePath(relative(reports, path).split(sep).join('/')))
    return [...(read ?? []), ...beside]
  }

  /** As `update`, of files that came or went without anybody saying so; null when there are none. */
  async catchUp(): Promise<readonly SourcePath[] | null> {
    const missed = (await this.readings?.missed()) ?? []
    return missed.length > 0 ? ((await this.readings?.update(missed)) ?? null) : null
  }

  /** What to watch: folders that are there, so that what is not yet in them is seen when it comes. */
  get roots(): readonly string[] {
    return [dirname(this.configFile), this.folders.reports]
  }

  /** Whether a file or folder below the roots is nothing to us, with all that is in it. */
  ignores(path: string): boolean {
    const { reports, templates, pages, statics, out } = this.folders
    if (path === out) return true
    const steps = stepsTo(path, reports) ?? stepsTo(path, pages)
    if (steps) return steps.some(name => name.startsWith('.') || name === 'node_modules')
    const whole = [templates, statics]
    const sought = [this.configFile, reports, pages, ...whole]
    const isOnTheWay = sought.some(other => stepsTo(other, path))
    return !isOnTheWay && !whole.some(folder => stepsTo(path, folder))
  }

  /** The text of a report, whatever became of it since. Throws when nothing was ever read. */
  bodyOf(report: Report): Body {
    if (!this.readings) throw new Error('No report was read')
    return this.readings.bodyOf(report)
  }

  close(): void {
    this.readings?.close()
  }

  async #loadAll(): Promise<void> {
    const loaded = await this.#attempt('config', () => loadSettings(this.#options))
    if (!loaded) return
    this.#settingsDiagnostics = loaded.diagnostics
    if (loaded.config.faults) return
    this.languages = loaded.languages
    const known = this.config
    this.config = loaded.config
    await this.#loadOwn(loaded.config)
    await this.#loadTemplates()
    const same = known && settingsOf(known) === settingsOf(loaded.config)
    if (same && this.readings && !this.#failures.has('readings')) return
    await this.#loadReadings(loaded.config)
  }

  async #loadOwn(config: Config): Promise<void> {
    this.own = (await this.#attempt('own', () => loadOwn(this.folders, config))) ?? this.own
  }

  async #loadReadings(config: Config): Promise<void> {
    const { cache: wanted, ...rest } = this.#options
    const { cache, repository } = this.folders
    const options = { ...rest, cache: wanted === false ? null : cache, repository }
    const { readings: before } = this
    const readings = await this.#attempt('readings', () =>
      LiveReadings.open(this.folders.reports, config, options, before),
    )
    if (!readings) return
    before?.close()
    this.readings = readings
  }

  async #loadTemplates(): Promise<void> {
    this.templates =
      (await this.#attempt('templates', () =>
        loadTemplates(this.folders.templates, this.config?.theme),
      )) ?? this.templates
  }

  /** What `load` gives, or null when the operator has something to mend first. */
  async #attempt<Loaded>(part: Part, load: () => Promise<Loaded>): Promise<Loaded | null> {
    try {
      const loaded = await load()
      this.#failures.delete(part)
      return loaded
    } catch (thrown) {
      const error = explainSystemError(thrown)
      if (!(error instanceof UserError)) throw error
      this.#failures.set(part, error)
      return null
    }
  }
}

/** The names on the way from `folder` to `path`, which is in it or is it; else null. */
function stepsTo(path: string, folder: string): readonly string[] | null {
  const steps = relative(folder, path).split(sep)
  return steps[0] === '..' || isAbsolute(steps.join(sep)) ? null : steps
}
