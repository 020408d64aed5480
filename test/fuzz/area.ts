/** What is tried: inputs of one kind, and what must hold for each of them. */
import fc from 'fast-check'

/** An input as files, by path, so that one that fails can be kept and tried by hand. */
export type Files = Readonly<Record<string, string>>

export interface Area {
  readonly name: string
  readonly inputs: fc.Arbitrary<Files>
  /** Throws with what is wrong; what it gives is counted, such as `published`. */
  readonly hold: (files: Files) => string | Promise<string>
  /** How many inputs the tests try: as many as take about a second. */
  readonly few: number
}

/** An input that fails, as small as it could be made. */
export interface Finding {
  readonly area: string
  /** The run that began with this seed finds it again. */
  readonly seed: number
  readonly problem: string
  readonly files: Files
}

/** The most that one input may take of a processor, in seconds; what a test takes beside the program itself is in it. */
const mostSeconds = 2
/** How long a failing input is made smaller, in milliseconds. */
const patience = 60_000

export interface Trying {
  readonly seed: number
  readonly runs: number
  /** Called before each input, and with the word that came of it. */
  readonly onInput?: (files: Files) => void
  readonly onOutcome?: (outcome: string) => void
}

/** Tries `runs` inputs of an area; null when all is well with them. */
export async function tryArea(area: Area, trying: Trying): Promise<Finding | null> {
  const property = fc.asyncProperty(area.inputs, async files => {
    trying.onInput?.(files)
    const outcome = await holdInTime(area, files)
    trying.onOutcome?.(outcome)
  })
  const { seed, runs } = trying
  const options = { seed, numRuns: runs, interruptAfterTimeLimit: patience }
  const { failed, counterexample, errorInstance } = await fc.check(property, options)
  if (!failed || !counterexample) return null
  const [files] = counterexample
  return { area: area.name, seed, problem: told(errorInstance), files }
}

/** Of what takes too long, the second time counts: other threads may have been busy the first time. */
async function holdInTime(area: Area, files: Files): Promise<string> {
  let taken = 0
  for (let time = 0; time < 2; time++) {
    const before = process.cpuUsage()
    const outcome = await area.hold(files)
    const { user, system } = process.cpuUsage(before)
    taken = (user + system) / 1e6
    if (taken <= mostSeconds) return outcome
  }
  throw new Error(
    `It takes ${taken.toFixed(1)} s of a processor: expected at most ${mostSeconds} s`,
  )
}

function told(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

/** Throws `problem` with a few of those who have it, unless there are none. */
export function expectNone(problem: string, found: readonly unknown[]): void {
  if (found.length === 0) return
  const shown = found.slice(0, 3).map(one => (typeof one === 'string' ? one : JSON.stringify(one)))
  throw new Error(`${problem}: ${shown.join(' · ')}`)
}

/** Throws unless both are the same once they are JSON. */
export function expectSame(problem: string, one: unknown, other: unknown): void {
  const [a = '', b = ''] = [one, other].map(value => JSON.stringify(value))
  if (a === b) return
  let at = 0
  while (a[at] === b[at]) at++
  throw new Error(`${problem}: ${a.slice(at - 40, at + 80)} | ${b.slice(at - 40, at + 80)}`)
}
