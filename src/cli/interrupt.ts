/** Turns the signals that end a program into an orderly end. */

/** Exit codes of shells: 128 and the number of the signal. */
const codes = { SIGINT: 130, SIGTERM: 143 } as const

/** Thrown by work that was stopped by a signal. */
export class Interrupted extends Error {
  constructor(
    readonly exitCode: number,
    /** What became of the files. */
    readonly outcome = 'the site is as it was',
  ) {
    super('stopped')
    this.name = 'Interrupted'
  }
}

/** A signal that is aborted when the program is asked to end. A second request ends it at once. */
export function onInterrupt(): AbortSignal {
  const controller = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM'] as const) {
    process.once(name, () => controller.abort(new Interrupted(codes[name])))
  }
  return controller.signal
}
