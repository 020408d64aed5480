/** Turns a report into the answer in brief: what happened, why, whether it is mended, whether it was not the first time. */
import { stateOf } from '../../figures/ledger.ts'
import { recurrenceIn } from '../../figures/recurrence.ts'
import { anchorOf, isOngoing, windowsOfImpact } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { type DayText, localDay, type Moment, secondsBetween } from '../../model/time.ts'
import { summaryOf } from '../lists/summary-of.ts'
import type { Vantage } from '../survey.ts'
import type { Telling } from '../views.ts'
import { tellDay, told } from '../words/tell-time.ts'
import { counted, filled, type Words } from '../words/words.ts'
import { namesText, tellOf } from './facts-view.ts'
import { authorsLanguage } from './language-view.ts'
import type { BriefLine } from './report-views.ts'

/**
 * What is known, in the order of the questions; nothing of a withdrawn report. What is overdue on the day `asOf` is
 * told so; where that is null, as in files that are not made anew every day, only when it was due.
 */
export function briefView(
  report: Report,
  asOf: DayText | null,
  from: Vantage,
): readonly BriefLine[] {
  const { brief } = from.words
  if (report.status === 'withdrawn') return []
  const authors = authorsLanguage(report, from)
  const { text, isAuthors } = summaryOf(report, from.words)
  const [only] = windowsOfImpact(report.windows)
  const what = text === '' && only ? tellOf(only, report, from) : plain(text)
  const isOpen = report.status === 'preliminary' && report.rootCause === null
  const lines: (readonly [BriefLine['key'], Telling, BriefLine['language']])[] = [
    ['what', what, isAuthors ? authors : null],
    ['why', plain(report.rootCause ?? ''), authors],
    ...(isOpen ? [['why', plain(brief.lookedInto), null] as const] : []),
    ['fixed', fixedText(report, asOf, from.words), null],
    ['again', plain(againText(report, from)), null],
  ]
  return lines
    .filter(([, text]) => text.length > 0)
    .map(([key, text, language]) => ({ key, label: brief[key], text, language }))
}

const plain = (text: string): Telling => told('{text}', { text })

/** `3 of 5 actions done, 1 overdue, next due December 15, 2026`; that nothing was promised, once that is final. */
function fixedText(report: Report, asOf: DayText | null, words: Words): Telling {
  const { actions, windows, status } = report
  const goesOn = isOngoing(windows) ? [plain(words.availability.isOngoing)] : []
  const nothing = status === 'final' ? [plain(words.brief.nothingPromised)] : []
  const promises = actions.length > 0 ? [promisesText(report, asOf, words)] : nothing
  return joined(goesOn.length > 0 && actions.length === 0 ? goesOn : [...goesOn, ...promises], {
    between: words.sentenceSpace,
  })
}

function promisesText({ actions }: Report, asOf: DayText | null, words: Words): Telling {
  const { brief, ledger, comma } = words
  const done = actions.filter(({ status }) => status === 'done').length
  const dropped = actions.filter(({ status }) => status === 'wont-do').length
  const left = actions.filter(({ status }) => status !== 'done' && status !== 'wont-do')
  const dueDays = left.flatMap(({ due }) => due ?? []).sort()
  const overdue = overdueActions({ actions }, asOf)
  const next = dueDays.find(day => asOf === null || day >= asOf)
  const isAll = done === actions.length
  const sum = counted(actions.length, isAll ? brief.allDone : brief.someDone, words)
  return joined(
    [
      plain(filled(sum, { done })),
      ...(dropped > 0 ? [plain(counted(dropped, ledger.states['wont-do'], words))] : []),
      ...(overdue > 0 ? [plain(counted(overdue, ledger.states.overdue, words))] : []),
      ...(next ? [told(brief.nextDue, { day: tellDay(next, words) })] : []),
    ],
    { between: comma },
  )
}

/** How many actions are not done although their day has passed. */
export function overdueActions({ actions }: Pick<Report, 'actions'>, asOf: DayText | null): number {
  return actions.filter(action => stateOf(action, asOf) === 'overdue').length
}

/** `Third incident with the cause “Storage” on EU00 in 18 months`; empty where its cause is none or new. */
function againText(report: Report, from: Vantage): string {
  const { words, site } = from
  const again = recurrenceIn(site)(report)
  if (!again) return ''
  const { cause, number, instances, since } = again
  const { nth, nthOfMany, againOn, againElsewhere } = words.brief
  const [{ zone }, { at: last }] = [report, anchorOf(report.windows)]
  return filled(instances.length > 0 ? againOn : againElsewhere, {
    nth: nth[number - 2] ?? filled(nthOfMany, { number }),
    cause,
    who: namesText(instances.length > 0 ? instances : report.instances, from),
    time: timeText({ at: since, zone }, { at: last, zone }, words),
  })
}

/** In days, or months or years of the calendar, and never in fewer than it was. */
function timeText(from: Moment, to: Moment, words: Words): string {
  const { inDays, inMonths, inYears } = words.brief
  const days = Math.max(Math.ceil(secondsBetween(from.at, to.at) / 86_400), 1)
  if (days <= 60) return counted(days, inDays, words)
  const months = monthsBetween(localDay(from), localDay(to))
  return months <= 36
    ? counted(months, inMonths, words)
    : counted(Math.ceil(months / 12), inYears, words)
}

/** A month that has begun is one: from January 2 to July 2 it is 6, to July 3 it is 7. */
function monthsBetween(from: DayText, to: DayText): number {
  const [[year = 0, month = 0, day = 0], [toYear = 0, toMonth = 0, toDay = 0]] = [from, to].map(
    text => text.split('-').map(Number),
  ) as [number[], number[]]
  return 12 * (toYear - year) + toMonth - month + (toDay > day ? 1 : 0)
}

function joined(parts: readonly Telling[], { between }: { readonly between: string }): Telling {
  const slots = Object.fromEntries(parts.map((part, i) => [i, part]))
  return told(parts.map((_, i) => `{${i}}`).join(between), slots)
}
