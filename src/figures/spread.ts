/** Turns how long something took, again and again, into the middle of it, the most, and how it is spread. */

/** How long something took in the reports that state it. */
export interface Spread {
  readonly stated: number
  /** Seconds; between the two in the middle of an even number, halfway. */
  readonly median: number
  /** Seconds within which nine in ten were done; of fewer than ten it would be the longest, so null. */
  readonly ninetieth: number | null
  readonly longest: number
  /** How many fall into each class of `durationBounds`. */
  readonly classes: readonly number[]
}

/** Where one class of durations ends and the next begins, in seconds; each begins at its lower bound. */
export const durationBounds = [300, 900, 1_800, 3_600, 7_200, 14_400, 28_800, 86_400] as const

/** Null where nothing took any time. `times` are seconds. */
export function spreadOf(times: readonly number[]): Spread | null {
  if (times.length === 0) return null
  const sorted = [...times].sort((a, b) => a - b)
  const at = (rank: number) => sorted[rank - 1] as number
  const middle = sorted.length / 2
  const classes = Array.from({ length: durationBounds.length + 1 }, () => 0)
  for (const time of times) {
    const index = classOf(time)
    classes[index] = (classes[index] ?? 0) + 1
  }
  return {
    stated: sorted.length,
    median: (at(Math.ceil(middle)) + at(Math.floor(middle) + 1)) / 2,
    ninetieth: sorted.length < 10 ? null : at(Math.ceil(0.9 * sorted.length)),
    longest: at(sorted.length),
    classes,
  }
}

function classOf(seconds: number): number {
  const index = durationBounds.findIndex(bound => seconds < bound)
  return index === -1 ? durationBounds.length : index
}
