/** Does every entry of the history still say what was published of it? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { HistoryEntry } from '../../model/life/earlier.ts'
import { placeOf } from '../place-of.ts'
import { isOfOtherKey, isOfOtherKind, isOfSameTime, type Rewritten } from './compare-histories.ts'
import type { KeptReport } from './kept-report.ts'
import { movedClock } from './moved-clock.ts'
import { paste } from './paste.ts'

/** `ofKinds` is false where the status makes entries something else, of which another check tells. */
export function* checkRewritten(kept: KeptReport, ofKinds: boolean): Iterable<Diagnostic> {
  // What becomes of those around one that is gone is as it was once that is back.
  const isComplete = kept.rewritten.every(({ now }) => now !== null)
  for (const one of kept.rewritten) {
    if (one.now === null) yield tellTakenOut(kept, one.was)
    else {
      const now = kept.entries[one.now] as HistoryEntry
      const differing = differences(one.was, now)
      const isKindTold = ofKinds && (isComplete || now.stated !== null)
      const told = differing.filter(([field]) => isKindTold || field !== 'kind')
      if (told.length > 0) yield tellChanged(kept, one, one.now, told)
      else if (isComplete && isOfOtherKey(one.was, now)) yield tellRenamed(kept, one.was, one.now)
    }
  }
}

function tellTakenOut({ now, was: { history } }: KeptReport, was: HistoryEntry): Diagnostic {
  const { date, summary, stated, formerly } = was
  const message = `The entry of ${date} was published and is gone from the history`
  const entry = { date, summary, kind: stated ?? undefined, formerly: formerly ?? undefined }
  const all = history ?? []
  const next = all[all.indexOf(was) + 1]
  // Of those of a day, the place decides which is which.
  const above = next?.summary !== undefined && next.date === date ? ` above “${next.summary}”` : ''
  const back = summary === undefined ? '' : `${above}: \`- ${paste(entry)}\``
  const hint = `Put it back${back}; what was wrong with it is said by an entry of its own`
  return diagnose('published/revision-changed', now.source, message, {
    place: placeOf(now, 'revisions'),
    hint,
  })
}

function tellRenamed(
  kept: KeptReport,
  { date, kind, key }: HistoryEntry,
  index: number,
): Diagnostic {
  const { now, entries, was } = kept
  const entry = entries[index]
  const isKnown = was.history?.some(other => other.key === entry?.key)
  const so = isKnown
    ? ', as which they know another: each is told in the words of the other'
    : ': they are told of it again'
  const message = `Subscribers know the entry of ${date} as "${key}", and it is "${entry?.key}" now${so}`
  const order = isKnown
    ? 'Write those of a day in the order in which they were published'
    : 'Write what is new below it'
  const hint =
    kind === entry?.kind ? order : `Write \`kind: ${kind}\` into it, so that it still says so`
  return diagnose('published/revision-changed', now.source, message, {
    place: placeOf(now, `revisions.${index}`),
    hint,
  })
}

type Difference = readonly ['date' | 'summary' | 'kind' | 'formerly', string]

/** The fields that are not what they were, and what they were. */
function differences(was: HistoryEntry, now: HistoryEntry): readonly Difference[] {
  const { summary, formerly } = was
  const isReworded = summary !== undefined && summary !== now.summary
  const isMoved = formerly !== undefined && paste(formerly) !== paste(now.formerly ?? null)
  return [
    ...(isOfSameTime(was, now) ? [] : [['date', whenOf(was, now)] as const]),
    ...(isReworded ? [['summary', `“${summary}”`] as const] : []),
    ...(isOfOtherKind(was, now) ? [['kind', was.kind ?? 'untold'] as const] : []),
    ...(isMoved ? [['formerly', formerly ? paste(formerly) : 'not stated'] as const] : []),
  ]
}

/** As one would write it: with the time where one was stated, by a clock that is no other's. */
function whenOf({ date, at, stated }: HistoryEntry, now?: HistoryEntry): string {
  const isTimed = at && (stated !== undefined || now?.at)
  return isTimed ? `${at.slice(0, 19).replace('T', ' ').replace(/:00$/, '')} UTC` : date
}

function tellChanged(
  kept: KeptReport,
  { was }: Rewritten,
  index: number,
  told: readonly Difference[],
): Diagnostic {
  const { now, entries } = kept
  const parts = told.map(([field, value]) => `\`${field}\` was ${value}`)
  const message = `The entry of ${was.date} is not what was published any more: ${parts.join(', ')}`
  const [[field] = ['date']] = told
  const isKindAlone = told.length === 1 && field === 'kind' && entries[index]?.stated !== was.kind
  const said = isKindAlone
    ? `Write \`kind: ${was.kind}\` into it, so that it still says so`
    : 'Put it back as it was, and say what is new in an entry of its own'
  const isDateAlone = told.length === 1 && field === 'date'
  const keep = `write \`date: ${whenOf(was, entries[index])}\`, when this one was told`
  const hint = (isDateAlone && movedClock(kept, keep)) || said
  const place = placeOf(now, `revisions.${index}.${field}`)
  return diagnose('published/revision-changed', now.source, message, { place, hint })
}
