/** Turns the reports of an instance into when its last incident began. */
import { windowAnchor } from '../model/incident-length.ts'
import type { Report } from '../model/report.ts'
import type { Moment } from '../model/time.ts'

/** The latest start of a window of impact that concerns it, or what is known of it; null without any. Withdrawn reports do not count. */
export function lastStart(instance: string, reports: readonly Report[]): Moment | null {
  let last: Moment | null = null
  for (const { status, windows } of reports) {
    if (status === 'withdrawn') continue
    for (const window of windows) {
      const isOf = window.kind !== 'none' && window.instances.includes(instance)
      const began = windowAnchor(window)
      if (isOf && began.at > (last?.at ?? '')) last = began
    }
  }
  return last
}
