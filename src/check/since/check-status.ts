/** Does an entry of the history tell of a status that is new? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { HistoryEntry } from '../../model/life/earlier.ts'
import { publicationsOf } from '../../model/life/publication.ts'
import type { Site } from '../../model/site.ts'
import type { PublicationKind, Status } from '../../model/terms.ts'
import { placeOf } from '../place-of.ts'
import { isOfOtherKey, isOfOtherKind } from './compare-histories.ts'
import { feedsWith, partNames } from './feeds-with.ts'
import type { KeptReport } from './kept-report.ts'
import { paste } from './paste.ts'

/** What can tell of a status; the first is what it is called as a rule. */
const tellingOf: Readonly<Record<Status, readonly PublicationKind[]>> = {
  draft: [],
  preliminary: ['preliminary'],
  final: ['final', 'published', 'corrected', 'restored'],
  withdrawn: ['withdrawn'],
}

function tellingIn({ was, now }: KeptReport): readonly PublicationKind[] {
  return was.status === 'withdrawn' ? ['restored', 'preliminary'] : tellingOf[now.status]
}

/** The kinds of the entries that are missing, the oldest first; none where the status is told. */
export function untoldKinds(kept: KeptReport): readonly PublicationKind[] {
  const { was, now, entries, news } = kept
  const telling = tellingIn(kept)
  const isTold = news.some(i => telling.some(kind => kind === entries[i]?.kind))
  if (was.status === now.status || isTold) return []
  // Who reads that it is there again has to have read that it was gone.
  const last = was.history?.findLast(({ kind }) => kind === 'withdrawn' || kind === 'restored')
  const isMute = was.status === 'withdrawn' && last?.kind !== 'withdrawn'
  return [...(isMute ? (['withdrawn'] as const) : []), ...telling.slice(0, 1)]
}

const reasons: Partial<Readonly<Record<PublicationKind, string>>> = {
  withdrawn: 'Why it was withdrawn',
  restored: 'Why it is there again',
}

/** What is said where entries of these kinds are missing. */
export function tellStatus(
  kept: KeptReport,
  missing: readonly PublicationKind[],
  site: Site,
): Diagnostic {
  const { was, now, entries, news } = kept
  const message = `The report was ${was.status} and is ${now.status}, and no new entry of \`revisions\` tells of it: ${learntOf(kept, site)}`
  const place = placeOf(now, now.places.status ? 'status' : 'revisions')
  const pasted = missing.map(kind => {
    const summary = reasons[kind] ?? 'What is new'
    return `\`- ${paste({ date: site.asOf, summary, kind })}\``
  })
  const add = `add ${pasted.length === 1 ? 'one' : 'two, of their days'}: ${pasted.join(' and ')}`
  const [mute] = news.filter(i => entries[i]?.stated === null)
  const unsaid = mute === undefined ? null : entries[mute]
  const above = pasted.length === 1 ? '' : `, and add above it ${pasted[0]}`
  const said = unsaid
    ? `write \`kind: ${missing.at(-1)}\` into the entry of ${unsaid.date}, if it tells of it${above}, or ${add}`
    : add
  const steps = [
    ...mistakenIn(kept)
      .map(([was]) => was)
      .map(statedIn),
    said,
  ].join(', and ')
  const hint = steps.charAt(0).toUpperCase() + steps.slice(1)
  return diagnose('published/status-untold', now.source, message, { place, hint })
}

/** What to write into each of several entries, of which a day may have more than one. */
function statedIn({ kind, date, summary }: HistoryEntry, _: number, all: readonly unknown[]) {
  const which = all.length > 1 && summary ? `, “${summary}”` : ''
  return `write \`kind: ${kind}\` into the entry of ${date}${which}`
}

/** The entries that state no kind, and are taken for something else since the status is another. */
function mistakenIn({ rewritten, entries }: KeptReport) {
  return rewritten.flatMap(({ was, now }): (readonly [HistoryEntry, HistoryEntry])[] => {
    const entry = now === null ? undefined : entries[now]
    if (!entry || entry.stated !== null) return []
    return isOfOtherKind(was, entry) || isOfOtherKey(was, entry) ? [[was, entry]] : []
  })
}

/** What subscribers learn of the status, and how. */
function learntOf(kept: KeptReport, site: Site): string {
  const { was, now } = kept
  const telling = tellingIn(kept)
  const [again] = mistakenIn(kept).filter(([, { kind }]) => kind && telling.includes(kind))
  if (again)
    return `the entry of ${again[0].date}, which was told as ${again[0].kind}, is told again as ${again[1].kind}`
  const event = publicationsOf(site).find(
    ({ report, date, kind }) => report.id === now.id && date === null && telling.includes(kind),
  )
  if (!event)
    return `nobody is told that it is ${was.status === 'withdrawn' ? 'there again' : now.status}`
  const feeds = feedsWith(site).get(event) ?? []
  const how = 'without a day and a reason'
  if (feeds.includes('')) return `subscribers learn it ${how}`
  const { limit } = site.config.feed
  const where = `for of what has no day \`updates.*\` hold at most ${limit} (\`feed.limit\`)`
  return feeds.length > 0
    ? `of subscribers only those of ${partNames(feeds)} learn it, ${how}, ${where}`
    : `no subscriber learns it, ${where}`
}
