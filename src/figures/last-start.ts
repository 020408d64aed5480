/** Turns the reports of an instance into when its last incident began. */
import type { Report } from '../model/report.ts'
import type { Moment } from '../model/time.ts'

/** The latest start of a window of impact that concerns it; null without any. Withdrawn reports do not count. */
export function lastStart(instance: string, reports: readonly Report[]): Moment | null {
  let last: Moment | null = null
  for (const { status, windows } of reports) {
    if (status === 'withdrawn') continue
    for (const { kind, instances, start } of windows)
      if (kind !== 'none' && instances.includes(instance) && start.at > (last?.at ?? ''))
        last = start
  }
  return last
}
