/** Turns what is stated of an incident, or marked in its timeline, into its milestones and the gaps between them. */
import { compare } from '../../model/diagnostics.ts'
import { certainStart, type Length } from '../../model/incident-length.ts'
import { type Stage, stageOf, stages } from '../../model/languages/stage-words.ts'
import type { Report, TimelineEvent } from '../../model/report.ts'
import { type Moment, secondsBetween } from '../../model/time.ts'
import { lengthText } from '../words/duration-text.ts'
import { filled, type Words } from '../words/words.ts'

export interface Milestone {
  readonly at: Moment
  /** `Detected` */
  readonly name: string
  /** How long it took since the one before, or since the incident began: `23 min undetected`. */
  readonly gap: string | null
  /** The same in a row of its own, after the one before: `then 3 h to mitigate`. */
  readonly told: string | null
  /** The moment from which that counts. */
  readonly since: Moment | null
}

/** In order of time: what the report states, and else the first event whose `kind` says so. */
export function milestonesOf(
  report: Report,
  timeline: readonly TimelineEvent[],
  words: Words,
): readonly Milestone[] {
  const stated = { ...report, acknowledged: null }
  const reached = stages
    .flatMap(stage => {
      const marked = timeline.find(({ at, kind }) => at && kind && stageOf(kind, words) === stage)
      const at = stated[stage] ?? marked?.at
      return at ? [{ stage, at }] : []
    })
    .sort((a, b) => compare(a.at.at, b.at.at))
  return reached.map(({ stage, at }, i) => {
    const before = reached[i - 1]?.at ?? null
    const gap = gapText(report, before, { stage, at }, words)
    return {
      at,
      name: words.report[stage],
      gap,
      told: gap && before ? filled(words.report.gaps.after, { gap }) : gap,
      since: before ?? report.windows[0]?.start ?? null,
    }
  })
}

/** None where nobody knows when the incident began, or where nothing is between. */
function gapText(
  { windows }: Report,
  before: Moment | null,
  { stage, at }: { readonly stage: Stage; readonly at: Moment },
  words: Words,
): string | null {
  const [first] = windows
  const from = before ?? (first && certainStart(first))
  const seconds = from ? secondsBetween(from.at, at.at) : 0
  if (seconds <= 0) return null
  const doubt = before ? undefined : first?.doubt.start?.is
  const is: Length['is'] = doubt === 'about' ? 'about' : doubt === 'between' ? 'at-least' : 'exact'
  const duration = lengthText({ seconds, is }, words, words.shortUnits)
  return filled(words.report.gaps[stage], { duration })
}
