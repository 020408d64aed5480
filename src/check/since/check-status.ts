/** Does an entry of the history tell of a status that is new? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { lifeOf } from '../../model/life/life-of.ts'
import type { PublicationKind, Status } from '../../model/terms.ts'
import type { DayText } from '../../model/time.ts'
import { placeOf } from '../place-of.ts'
import type { KeptReport } from './kept-report.ts'
import { paste } from './paste.ts'

/** What can tell of a status; the first is what it is called as a rule. */
const tellingOf: Readonly<Record<Status, readonly PublicationKind[]>> = {
  draft: [],
  preliminary: ['preliminary'],
  final: ['final', 'published', 'corrected', 'restored'],
  withdrawn: ['withdrawn'],
}

/** The diagnostic, or null where nothing is untold. */
export function untoldStatus(
  { was, now, entries, news }: KeptReport,
  today: DayText,
): Diagnostic | null {
  if (was.status === now.status) return null
  const isBack = was.status === 'withdrawn'
  const telling = isBack ? (['restored', 'preliminary'] as const) : tellingOf[now.status]
  const kinds = news.flatMap(i => entries[i]?.kind ?? [])
  if (telling.some(kind => kinds.includes(kind))) return null
  const isTold = lifeOf(now).some(
    ({ date, kind }) => date === null && telling.some(each => each === kind),
  )
  const is = isBack ? 'there again' : now.status
  const so = isTold
    ? 'subscribers learn it without a day and a reason'
    : `nobody is told that it is ${is}`
  const message = `The report was ${was.status} and is ${now.status}, and no new entry of \`revisions\` tells of it: ${so}`
  const entry = { date: today, summary: 'Why', kind: telling[0] }
  const place = placeOf(now, now.places.status ? 'status' : 'revisions')
  const [mute] = news.filter(i => entries[i]?.stated === null)
  const unsaid = mute === undefined ? null : entries[mute]
  const add = `dd one: \`- ${paste(entry)}\``
  const hint = unsaid
    ? `Write \`kind: ${telling[0]}\` into the entry of ${unsaid.date}, if it tells of it, or a${add}`
    : `A${add}`
  return diagnose('published/status-untold', now.source, message, { place, hint })
}
