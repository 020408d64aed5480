/** Says what a window of impact is to availability. */
import type { Config } from '../config.ts'
import type { Report, Window } from '../report.ts'
import type { Kind } from '../terms.ts'

/**
 * What a window is to availability: downtime that `counts`; time that its report has `excluded`; or of
 * a `kind` that is no downtime. Where windows overlap, the first of these that applies stands.
 */
export const verdicts = ['counts', 'excluded', 'kind'] as const
export type Verdict = (typeof verdicts)[number]

/** `sla: { counts: true }` makes any impact count, and `false` takes any out; time without impact does neither. */
export function verdictOn(
  { kind }: Pick<Window, 'kind'>,
  { sla }: Pick<Report, 'sla'>,
  { policy }: Pick<Config, 'policy'>,
): Verdict {
  const downtime: readonly Kind[] = policy.downtimeKinds
  const counts = kind === 'none' ? null : sla?.counts
  if (counts === true) return 'counts'
  if (counts === false) return 'excluded'
  return downtime.includes(kind) ? 'counts' : 'kind'
}
