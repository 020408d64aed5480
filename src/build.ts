/** Read reports, assemble a site, check it, render it, write it. */
import { assembleSite, withHidden } from './assemble/assemble-site.ts'
import { applyRules } from './check/apply-rules.ts'
import { checkSite } from './check/check-site.ts'
import { checkSince, checkSinceBuild } from './check/since/check-since.ts'
import { onlyNew } from './check/since/only-new.ts'
import { type IndexOptions, indexSearch } from './io/index-search.ts'
import { Proof } from './io/leaks/proof.ts'
import { findLeaks } from './io/load/find-leaks.ts'
import { linkedSources } from './io/load/find-sources.ts'
import { type ConfigOptions, type Folders, loadConfig } from './io/load/load-config.ts'
import { loadBuilt, requireEarlier } from './io/load/load-earlier.ts'
import { isIndex } from './io/load/load-earlier-index.ts'
import type { Languages } from './io/load/load-languages.ts'
import { loadOwn } from './io/load/load-own.ts'
import { type LoadedReports, type LoadOptions, loadReports } from './io/load/load-reports.ts'
import { loadSettings } from './io/load/load-settings.ts'
import { loadTemplates } from './io/load/load-templates.ts'
import { withRevision } from './io/load/with-revision.ts'
import { rasterizer } from './io/rasterize.ts'
import { type WriteOptions, type Written, writeSite } from './io/write/write-site.ts'
import { judge } from './model/catalogue/rules.ts'
import { type Diagnostic, hasErrors, type Limits, sortDiagnostics } from './model/diagnostics.ts'
import type { Report } from './model/report.ts'
import type { Site } from './model/site.ts'
import { type Instant, startOf } from './model/time.ts'
import { concealIn } from './read/leaks/conceal.ts'
import { renderSite } from './render/render-site.ts'
import { searchIndex } from './render/search/search-index.ts'
import { compileTemplates } from './render/templates/compile-templates.ts'

export interface CheckOptions extends ConfigOptions {
  /** For deadlines and days in the future: the only clock there is. */
  readonly now: Instant
  /** Threads at most; 0 for none. Default: one for each processor. */
  readonly jobs?: number | undefined
  /** `false` reads every report anew and remembers none. */
  readonly cache?: boolean | undefined
  /** A published index.json by path or address, or a git revision: tell what its subscribers would miss. */
  readonly since?: string | undefined
  /** Called as the number of reports that had to be read grows. */
  readonly onRead?: ((done: number, all: number) => void) | undefined
  /** Ends the work early and leaves everything as it was. */
  readonly signal?: AbortSignal | undefined
}

export interface BuildOptions
  extends CheckOptions,
    IndexOptions,
    Limits,
    Omit<WriteOptions, 'base' | 'rules' | 'proof'> {
  /** `false` publishes the output without looking at it again. */
  readonly verify?: boolean | undefined
  /** `false` publishes it without a search for what is hidden from its readers. */
  readonly proof?: boolean | undefined
}

/** A knowledge base and all that is wrong with it. */
export interface Checked {
  readonly folders: Folders
  /** With errors, as far as it can be read. */
  readonly site: Site
  /** Of all files, sorted. */
  readonly diagnostics: readonly Diagnostic[]
  /** What there is besides, which was there at a git revision already. */
  readonly known?: readonly Diagnostic[]
}

export interface Built extends Checked {
  /** Null when nothing was written, because there are errors. */
  readonly written: Written | null
}

/**
 * Reads and checks a knowledge base; writes no site. Of a git revision it tells what is wrong since, and not what
 * was before. Throws UserError when there is none.
 */
export async function check(options: CheckOptions): Promise<Checked> {
  const before = options.since === undefined ? null : await foundAt(options.since, options)
  return withSite(options, async (checked, { reports }) => {
    const { diagnostics } = checked
    if (!before) return checked
    const told = [...reports.map(({ source }) => source), ...diagnostics.map(({ file }) => file)]
    const isNew = onlyNew(diagnostics, before, new Set(told))
    const known = diagnostics.filter(diagnostic => !isNew.includes(diagnostic))
    return { ...checked, diagnostics: isNew, known }
  })
}

/** Checks a knowledge base and, when it is sound, writes its site. Throws UserError as `check` does. */
export function build(options: BuildOptions): Promise<Built> {
  return withSite(options, async (checked, source) => {
    const { site, folders, diagnostics } = checked
    if (hasErrors(diagnostics, options)) return { ...checked, written: null }
    const { reports, bodyOf, languages } = source
    const { rules, audience } = site.config
    const last = options.since === undefined ? await loadBuilt(folders.out, audience) : null
    const missed = last ? checkSinceBuild(site, reports, last) : []
    const loaded = await loadTemplates(folders.templates, site.config.theme)
    const { words, english } = languages
    const fill = compileTemplates(loaded.templates, words)
    const look = { ...loaded, words, english, fill, bodyOf, rasterizer }
    const sought = searchIndex(site, look, options.search !== false)
    const index = await indexSearch(sought, folders.out, options)
    const pages = renderSite(site, look, index)
    const base = options.verify === false ? undefined : site.config.site.url
    const proven = { ...source, site, folders, templates: loaded, words: [words, english] }
    const proof = options.proof === false ? undefined : new Proof(proven)
    const written = await writeSite(pages, folders, { ...options, audience, base, rules, proof })
    const told = missed.flatMap(diagnostic => judge(diagnostic, rules) ?? [])
    const late = [...told, ...written.problems].map(concealIn)
    const found = sortDiagnostics([...diagnostics, ...late])
    return { ...checked, diagnostics: found, written: hasErrors(written.problems) ? null : written }
  })
}

/** What a site is made from besides itself. */
interface Source extends Pick<LoadedReports, 'reports' | 'bodyOf' | 'hidden' | 'key'> {
  readonly languages: Languages
  /** The folder for what is remembered; null: nothing is. */
  readonly cache: string | null
}

/** What was wrong at a git revision, by the settings of then; null for an index, which does not tell. */
async function foundAt(
  since: string,
  options: CheckOptions,
): Promise<readonly Diagnostic[] | null> {
  if (startOf(since) !== null || (await isIndex(since))) return null
  const { folders } = await loadConfig(options)
  const { cache } = folders
  return withRevision(since, folders, async was => {
    if (!was) return null
    const { reports, config, bring } = was
    const onReports = (reports: readonly Report[]) => bring(linkedSources(reports))
    const then = { ...options, since: undefined, reports, config }
    return withSite(then, async ({ diagnostics }) => diagnostics, { cache, onReports })
  })
}

/** Reads, assembles and checks; then does `use`, as long as which the texts of reports can be had. */
async function withSite<Result>(
  options: CheckOptions,
  use: (checked: Checked, source: Source) => Promise<Result>,
  other: Partial<Pick<LoadOptions, 'cache' | 'onReports'>> = {},
): Promise<Result> {
  const { folders, config, languages, diagnostics } = await loadSettings(options)
  const cache = options.cache === false ? null : (other.cache ?? folders.cache)
  const { since, now } = options
  const earlier = since === undefined ? null : await requireEarlier(since, folders, config, options)
  const { reports, repository } = folders
  const own = await loadOwn(folders, config)
  const loaded = await loadReports(reports, config, { ...options, ...other, cache, repository })
  try {
    const { faulty } = loaded
    const site = assembleSite(config, loaded.reports, loaded.attachments, { now, faulty, own })
    const toCheck = withHidden(site, [...loaded.reports, ...faulty], own)
    const missed = earlier ? checkSince(site, loaded.reports, earlier, faulty) : []
    const told = [...diagnostics, ...own.diagnostics, ...loaded.asides, ...loaded.diagnostics]
    const leaks = await findLeaks(site, folders)
    const found = [...told, ...checkSite(toCheck, now), ...leaks, ...missed]
    const judged = applyRules(found, config, loaded.reports).map(concealIn)
    return await use(
      { folders, site, diagnostics: sortDiagnostics(judged) },
      { ...loaded, languages, cache, hidden: new Map([...own.hidden, ...loaded.hidden]) },
    )
  } finally {
    loaded.close()
  }
}
