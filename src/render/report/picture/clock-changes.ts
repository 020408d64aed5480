/** Turns a stretch of time into the instants within it at which the clocks of a zone change. */
import { addSeconds, type Instant, localTime, type ZoneName } from '../../../model/time.ts'

/** In seconds; between two changes there are some weeks at least. */
const stride = 10 * 86_400

/** In order. The clock shows its new offset at the instant itself. */
export function clockChanges(from: Instant, seconds: number, zone: ZoneName): readonly Instant[] {
  const offsetAt = (second: number) => localTime(addSeconds(from, second), zone).offset
  const changes: Instant[] = []
  for (let start = 0; start < seconds; start += stride) {
    let [before, after] = [start, Math.min(start + stride, seconds)]
    const first = offsetAt(before)
    if (offsetAt(after) === first) continue
    while (after - before > 1) {
      const middle = Math.floor((before + after) / 2)
      if (offsetAt(middle) === first) before = middle
      else after = middle
    }
    changes.push(addSeconds(from, after))
  }
  return changes
}
