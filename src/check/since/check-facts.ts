/** Does an entry of the history tell of facts that are not what was published? */

import type { Config } from '../../model/config.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { anchorOf } from '../../model/incident-length.ts'
import { eventOf } from '../../model/life/life-of.ts'
import { productsOf, type Said } from '../../model/life/said.ts'
import type { Formerly, Revision } from '../../model/report.ts'
import type { Site } from '../../model/site.ts'
import type { PublicationKind } from '../../model/terms.ts'
import { localDay } from '../../model/time.ts'
import { placeOf } from '../place-of.ts'
import { type ChangedFact, changedFacts, isSame, movedFrom, tell } from './changed-facts.ts'
import type { KeptReport } from './kept-report.ts'
import { movedClock } from './moved-clock.ts'
import { paste } from './paste.ts'

/**
 * Whoever is told that a report was corrected looks for what; whoever it is not about any more has to be told, too.
 * `untold` are the kinds of the entries that a new status wants.
 */
export function* checkFacts(
  kept: KeptReport,
  untold: readonly PublicationKind[],
  { config, asOf }: Site,
): Iterable<Diagnostic> {
  const { was, now, news } = kept
  const moved = movedFrom(was, now, config)
  if (news.length > 0) return yield* checkFormerly(kept, moved, config)
  const facts = [...changedFacts(was, now, config), ...factsOf(moved, kept)]
  const [first] = facts
  if (!first) return
  const parts = facts.map(({ name, was, now }) => `\`${name}\` was ${was} and is ${now}`)
  const message = `No new entry of \`revisions\` tells that ${parts.join('; ')}`
  const formerly = Object.keys(moved).length > 0 ? moved : undefined
  // One that finishes the report may come next, and makes another of any that does not say what it is.
  const kind = untold.at(-1) ?? (now.status === 'preliminary' ? now.status : undefined)
  const entry = { date: asOf, summary: 'What was wrong', kind, formerly }
  const isOver = facts.some(({ name, was }) => was === 'ongoing' && name.endsWith('end'))
  const more = isOver ? '; and see that neither the timeline nor the text says that it goes on' : ''
  const add = `\`- ${paste(entry)}\`${more}`
  const hint = movedClock(kept, `add an entry: ${add}`) ?? `${addingTo(kept, untold)} ${add}`
  const place = placeOf(now, pathOf(first, kept))
  yield diagnose('published/fact-changed', now.source, message, { place, hint })
}

/** What comes before the entry to paste. */
function addingTo({ now }: KeptReport, untold: readonly PublicationKind[]): string {
  if (untold.length > 0) return 'Say it in the entry that tells of the status, too:'
  if (now.revisions.length > 0) return 'Add one, or nobody learns of it:'
  // The first takes the name of what was told without one.
  const date = localDay({ at: anchorOf(now.windows).at, zone: now.zone })
  const first = paste({ date, summary: 'Preliminary report', kind: now.status })
  return `Add two, or nobody learns of it: \`- ${first}\`, of the day on which it was published, and`
}

function factsOf(moved: Formerly, { now }: KeptReport): readonly ChangedFact[] {
  return (Object.keys(moved) as (keyof Formerly)[]).map(name => ({
    name,
    was: tell(moved[name], now.zone),
    now: tell(now[name], now.zone),
  }))
}

/** Authors may write one value under a name of its own. */
function pathOf({ name }: ChangedFact, { now }: KeptReport): string {
  const single = name.replace(/s$/, '')
  const [path = name] = [name, single, `impact.0.${name}`, 'start'].filter(path => now.places[path])
  return path
}

/** Whoever followed what the report is not about any more is told only by `formerly`. */
function* checkFormerly(kept: KeptReport, moved: Formerly, config: Config): Iterable<Diagnostic> {
  const { now, news } = kept
  const stated = news.flatMap(i => eventOf(now, now.revisions[i] as Revision)?.before ?? [])
  const untold = factsOf(moved, kept).filter(
    ({ name }) => !stated.some(before => isAsBefore(name as keyof Formerly, before, moved, config)),
  )
  const last = news.at(-1) ?? 0
  const revision = now.revisions[last]
  if (untold.length === 0 || !revision) return
  const parts = untold.map(({ name, was, now }) => `\`${name}\` was ${was} and is ${now}`)
  const message = `The entry of ${revision.date} does not state that ${parts.join('; ')}: whoever was told by mistake hears nothing of it`
  const formerly = { ...revision.formerly, ...moved }
  const hint = `Add to it: \`formerly: ${paste(formerly)}\``
  const place = placeOf(now, `revisions.${last}`)
  yield diagnose('published/formerly-missing', now.source, message, { place, hint })
}

/** Whether an entry states of a fact what it was. */
function isAsBefore(name: keyof Formerly, before: Said, moved: Formerly, config: Config): boolean {
  if (name === 'severity') return before.severity === moved.severity
  const list = name === 'products' ? productsOf(before, config) : before.instances
  return isSame(list, moved[name] ?? [])
}
