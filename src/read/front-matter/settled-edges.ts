/** Turns the start and the end of a window, each as it was told, into what both say together. */
import type { Window } from '../../model/report.ts'
import type { Moment } from '../../model/time.ts'
import type { Edge } from '../time/read-edge.ts'

/**
 * What is over is over after it began: a range of the end says nothing of the time before the earliest start, nor one of
 * the start of that after the latest end. Where they overlap nothing between them is certain, and both moments are the
 * earliest end. While it goes on, the latest start may be yet to come, and the earliest stands for it.
 */
export function settled(from: Edge, to: Edge): Pick<Window, 'start' | 'end' | 'doubt'> {
  const [[first], [earliest, last]] = [boundsOf(from), boundsOf(to)]
  const doubt = { start: from.doubt, end: to.doubt }
  if (to.doubt?.is === 'ongoing') return { start: first ?? null, end: null, doubt }
  if (!from.moment || !to.moment || !first || !earliest || !last)
    return { start: from.moment, end: to.moment, doubt }
  if (from.moment.at < to.moment.at) return { start: from.moment, end: to.moment, doubt }
  const over = earliest.at < first.at ? { ...first, zone: earliest.zone } : earliest
  return {
    start: over,
    end: over,
    doubt: { start: cut(from, first, last), end: cut(to, over, last) },
  }
}

/** The earliest and the latest that an edge can be. */
export function boundsOf({ moment, doubt }: Edge): readonly [Moment, Moment] | readonly [] {
  if (doubt?.is === 'between') return [doubt.from, doubt.to]
  return moment ? [moment, moment] : []
}

/** Of a range, what is not before `first` and not after `last`. */
function cut({ doubt }: Edge, first: Moment, last: Moment): Edge['doubt'] {
  if (doubt?.is !== 'between') return doubt
  const from = doubt.from.at < first.at ? first : doubt.from
  return { is: 'between', from, to: doubt.to.at > last.at ? last : doubt.to }
}
