/** Read reports, assemble a site and check it, for whatever becomes of it then. */
import { assembleSite, withHidden } from './assemble/assemble-site.ts'
import { applyRules } from './check/apply-rules.ts'
import { checkSite } from './check/check-site.ts'
import { firstOfEach } from './check/first-of-each.ts'
import { checkSince } from './check/since/check-since.ts'
import type { Checked, CheckOptions } from './checked.ts'
import { findPrivate } from './io/load/find-private.ts'
import { requireEarlier } from './io/load/load-earlier.ts'
import type { Languages } from './io/load/load-languages.ts'
import { loadOwn } from './io/load/load-own.ts'
import { type LoadedReports, type LoadOptions, loadReports } from './io/load/load-reports.ts'
import { loadSettings, type Settings } from './io/load/load-settings.ts'
import { lookInto } from './io/look-into.ts'
import { isForeignLink } from './io/trust/refuse-links.ts'
import type { Memory } from './io/write/manifest.ts'
import { withoutReports } from './model/life/earlier.ts'
import { concealIn } from './read/privacy/conceal.ts'

/** What a site is made from besides itself. */
export interface Source extends Pick<LoadedReports, 'reports' | 'bodyOf' | 'hidden' | 'key'> {
  readonly languages: Languages
  readonly memory: Memory
}

interface Other extends Partial<Pick<LoadOptions, 'cache' | 'onReports'>> {
  /** Called before anything is read but the settings. */
  readonly onSettings?: (settings: Settings) => void
  /** The reports of which nothing was published in the state that `since` names. */
  readonly unpublished?: ReadonlySet<string>
}

/** Reads, assembles and checks; then does `use`, as long as which the texts of reports can be had. */
export async function withSite<Result>(
  options: CheckOptions,
  use: (checked: Checked, source: Source) => Promise<Result>,
  { onSettings, unpublished = new Set(), ...other }: Other = {},
): Promise<Result> {
  const settings = await loadSettings(options)
  onSettings?.(settings)
  const { folders, config, languages, diagnostics } = settings
  const kept = other.cache ?? folders.cache
  const memory = { cache: isForeignLink(kept) ? null : kept, remembers: options.cache !== false }
  const cache = memory.remembers ? memory.cache : null
  const { since, now } = options
  const was = since === undefined ? null : await requireEarlier(since, folders, config, options)
  const earlier = was && withoutReports(was, unpublished)
  const { reports, repository } = folders
  const own = await loadOwn(folders, config)
  const loaded = await loadReports(reports, config, { ...options, ...other, cache, repository })
  try {
    const { faulty } = loaded
    const holders = [...loaded.reports, ...faulty, ...own.pages]
    const attachments = lookInto(reports, loaded.attachments, holders)
    const site = assembleSite(config, loaded.reports, attachments, { now, faulty, own })
    const toCheck = withHidden(site, [...loaded.reports, ...faulty], own)
    const missed = earlier ? checkSince(site, loaded.reports, earlier, faulty) : []
    const told = [...diagnostics, ...own.diagnostics, ...loaded.asides, ...loaded.diagnostics]
    const secrets = findPrivate(site, folders)
    const found = [...told, ...checkSite(toCheck, now, earlier), ...secrets, ...missed]
    const judged = applyRules(found, config, loaded.reports).map(concealIn)
    return await use(
      { folders, site, diagnostics: firstOfEach(judged) },
      { ...loaded, languages, memory, hidden: new Map([...own.hidden, ...loaded.hidden]) },
    )
  } finally {
    loaded.close()
  }
}
