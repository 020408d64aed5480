/** Tells what something takes of the processor, whatever else the machine does. */

/** Seconds, the least of up to three times, of which the first that is `enough` is the last: one may have to wait for code to be compiled. */
export function secondsOf(run: () => unknown, enough = 2): number {
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < 3 && least > enough; i += 1) {
    const before = process.cpuUsage()
    run()
    const { user, system } = process.cpuUsage(before)
    least = Math.min(least, (user + system) / 1e6)
  }
  return least
}
