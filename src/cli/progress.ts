/** Shows on a terminal how far long work has come; in a pipe it shows nothing. */

/** How long work may go on before it is worth a line, and how often that changes, in milliseconds. */
const patience = 1000
const pace = 100

export interface Progress {
  /** Shows `done` of `all`; without `all`, how many there are is not known. */
  readonly show: (phase: string, done: number, all?: number) => void
  /** Clears the line. */
  readonly end: () => void
}

/** A line at the foot of the terminal, with a count and a rate. */
export function startProgress(quiet = false): Progress {
  const { stderr } = process
  if (quiet || !stderr.isTTY) return { show: () => {}, end: () => {} }
  const phase = { name: '', start: performance.now(), from: 0 }
  const started = performance.now()
  let shown = 0
  return {
    show: (name, done, all) => {
      const now = performance.now()
      if (name !== phase.name) Object.assign(phase, { name, start: now, from: done })
      if (now - started < patience || now - shown < pace) return
      shown = now
      const rate = Math.round((1000 * (done - phase.from)) / Math.max(now - phase.start, 1))
      const count = all === undefined ? grouped(done) : `${grouped(done)} of ${grouped(all)}`
      stderr.write(`\r\u001b[K${name}: ${count}${rate > 0 ? ` (${grouped(rate)}/s)` : ''}`)
    },
    end: () => {
      if (shown > 0) stderr.write('\r\u001b[K')
    },
  }
}

/** `10,000` */
function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',')
}
