/** Check a knowledge base, render it, write it: `withSite` reads and assembles it first. */
import { checkSinceBuild } from './check/since/check-since.ts'
import { onlyNew } from './check/since/only-new.ts'
import type { Checked, CheckOptions } from './checked.ts'
import { faultyIn, foundAt } from './found-at.ts'
import { type IndexOptions, indexSearch } from './io/index-search.ts'
import { Proof } from './io/leaks/proof.ts'
import { loadBuilt } from './io/load/load-earlier.ts'
import type { Settings } from './io/load/load-settings.ts'
import { loadTemplates } from './io/load/load-templates.ts'
import { rasterizer } from './io/rasterize.ts'
import { tellTracked } from './io/trust/tell-tracked.ts'
import { completeKilled } from './io/write/complete-killed.ts'
import { type WriteOptions, type Written, writeSite } from './io/write/write-site.ts'
import { judge } from './model/catalogue/rules.ts'
import { hasErrors, type Limits, sortDiagnostics } from './model/diagnostics.ts'
import { concealIn } from './read/privacy/conceal.ts'
import { frameTexts } from './render/frame-texts.ts'
import { renderSite } from './render/render-site.ts'
import { searchIndex } from './render/search/search-index.ts'
import { sourcesOf } from './render/sources-of.ts'
import { checkTemplates, compileTemplates } from './render/templates/compile-templates.ts'
import { type Source, withSite } from './with-site.ts'

export type { Checked, CheckOptions } from './checked.ts'

export interface BuildOptions
  extends CheckOptions,
    IndexOptions,
    Limits,
    Omit<WriteOptions, 'base' | 'sources' | 'memory' | 'rules' | 'proof'> {
  /** `false` publishes the output without looking at it again. */
  readonly verify?: boolean | undefined
  /** `false` publishes it without a search for what is hidden from its readers. */
  readonly proof?: boolean | undefined
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
  const use = async (checked: Checked, { reports }: Source): Promise<Checked> => {
    const { diagnostics, folders, site } = checked
    if (!hasErrors(diagnostics)) {
      const { templates, own } = await loadTemplates(folders.templates, site.config.theme)
      checkTemplates(templates, own)
    }
    if (!before) return checked
    const told = [...reports.map(({ source }) => source), ...diagnostics.map(({ file }) => file)]
    const isNew = onlyNew(diagnostics, before, new Set(told))
    const known = diagnostics.filter(diagnostic => !isNew.includes(diagnostic))
    return { ...checked, diagnostics: isNew, known }
  }
  return withSite(options, use, { unpublished: faultyIn(before) })
}

/** Checks a knowledge base and, when it is sound, writes its site. Throws UserError as `check` does. */
export async function build(options: BuildOptions): Promise<Built> {
  const make = async (checked: Checked, source: Source): Promise<Built> => {
    const { site, folders, diagnostics } = checked
    if (hasErrors(diagnostics, options)) return { ...checked, written: null }
    const { reports, bodyOf, languages, memory } = source
    const { rules, audience } = site.config
    const last = options.since === undefined ? await loadBuilt(folders.out, audience) : null
    const missed = last ? checkSinceBuild(site, reports, last) : []
    const loaded = await loadTemplates(folders.templates, site.config.theme)
    const { words, english } = languages
    const fill = compileTemplates(loaded.templates, words)
    const look = { ...loaded, words, english, fill, bodyOf, rasterizer }
    const sought = searchIndex(site, look, options.search !== false)
    const index = await indexSearch(sought, { out: folders.out, ...memory }, options)
    const pages = renderSite(site, look, index)
    const base = options.verify === false ? undefined : site.config.site.url
    const frame = () => frameTexts(site, look)
    const proven = { ...source, site, folders, templates: loaded, words: [words, english], frame }
    const proof = options.proof === false ? undefined : new Proof(proven)
    const sources = sourcesOf(site, loaded.own)
    const known = { audience, base, sources, memory, rules, proof }
    const written = await writeSite(pages, folders, { ...options, ...known })
    const aside = [...missed, ...tellTracked(folders)]
    const told = aside.flatMap(diagnostic => judge(diagnostic, rules) ?? [])
    const late = [...told, ...written.problems].map(concealIn)
    const found = sortDiagnostics([...diagnostics, ...late])
    return { ...checked, diagnostics: found, written: hasErrors(written.problems) ? null : written }
  }
  const onSettings = ({ folders, config }: Settings) => completeKilled(folders.out, config.audience)
  const { since } = options
  const unpublished = faultyIn(since === undefined ? null : await foundAt(since, options))
  return withSite(options, make, { onSettings, unpublished })
}
