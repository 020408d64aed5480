/** Turns a report into what is said of it in a sentence: the author's summary, or else what its windows come to. */
import { anchorOf, impactLength, latestOf, windowsOfImpact } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { lengthText } from '../words/duration-text.ts'
import { tellDays } from '../words/tell-time.ts'
import { counted, filled, type Words } from '../words/words.ts'

export interface Summary {
  readonly text: string
  /** Whether these are words of the author, in the language of the report. */
  readonly isAuthors: boolean
}

/** Empty where one window is all there is to tell of, and its author says nothing; and of a withdrawn report. */
export function summaryOf(report: Report, words: Words): Summary {
  if (report.status === 'withdrawn') return { text: '', isAuthors: false }
  if (report.summary !== '') return { text: report.summary, isAuthors: true }
  return { text: sumOf(report, words), isAuthors: false }
}

/** `9 interruptions, 9 hours 27 minutes in all, August 4–12, 2019` */
function sumOf({ windows, zone }: Report, words: Words): string {
  const struck = windowsOfImpact(windows)
  const [first] = struck
  if (!first || struck.length < 2) return ''
  const isInterrupted = struck.every(({ kind }) => kind !== 'degraded' && kind !== 'none')
  const length = impactLength(windows)
  const last = struck.map(latestOf).reduce((a, b) => (b.at > a.at ? b : a))
  return [
    counted(struck.length, isInterrupted ? words.brief.interruptions : words.windows, words),
    ...(length.seconds ? [filled(words.brief.inAll, { duration: lengthText(length, words) })] : []),
    tellDays(anchorOf(struck), last, zone, words)
      .map(({ text }) => text)
      .join(''),
  ].join(words.comma)
}
