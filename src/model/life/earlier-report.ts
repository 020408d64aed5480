/** Turns an entry of an index into a report as it was published. */
import type { EarlierEntry, EarlierWindow } from '../data/earlier-index-schema.ts'
import type { Doubt } from '../report.ts'
import { addSeconds, type Instant, type Moment } from '../time.ts'
import type { EarlierReport } from './earlier.ts'

/** What an index tells of a report, and the file beside it of its actions. The moments are in UTC. */
export function earlierReport(
  entry: EarlierEntry,
  actions: EarlierReport['actions'] = null,
): EarlierReport {
  const { id, title, status, instances, severity, products, zone } = entry
  const {
    publications,
    windows,
    url,
    hash,
    regions,
    summary,
    start,
    detected,
    mitigated,
    resolved,
    updated,
  } = entry
  return {
    ...{ id, title, status, instances, severity, products, zone, hash, actions, source: null },
    homes: (regions || products) && { regions: regions ?? [], products: products ?? [] },
    summary: summary ?? undefined,
    slug: url?.match(/\/reports\/([^/]+)\/$/)?.[1],
    windows: windows?.map(window => windowOf(window, start ?? null, instances)),
    detected: momentOf(detected),
    mitigated: momentOf(mitigated),
    resolved: momentOf(resolved),
    publications: publications?.map(({ key }) => key) ?? null,
    updated: updated ?? '',
    history:
      publications?.flatMap(({ date, at, kind, key }) =>
        // What was told as the incident began may state an earlier time.
        date && kind ? { date, at: at === start ? undefined : (at ?? undefined), kind, key } : [],
      ) ?? null,
  }
}

/** In short, what an edge hangs on may not be known, and so neither is the edge. */
function windowOf(
  window: EarlierWindow,
  began: Instant | null,
  all: readonly string[],
): NonNullable<EarlierReport['windows']>[number] {
  if (!Array.isArray(window)) {
    const { start, end, kind, instances, counts, start_is, end_is } = window
    const doubt = start_is &&
      end_is && {
        start: doubtOf(start_is, window.start_between),
        end: doubtOf(end_is, window.end_between),
      }
    const edges = { start: momentOf(start), end: momentOf(end), doubt }
    return { ...edges, kind, counts, instances: instances ?? all }
  }
  const [offset, seconds, kind, counts, instances] = window
  const start = began === null || offset === null ? undefined : addSeconds(began, offset)
  const end = start === undefined || seconds === null ? undefined : addSeconds(start, seconds)
  return { start: momentOf(start), end: momentOf(end), kind, counts, instances: instances ?? all }
}

function momentOf<Missing extends null | undefined>(at: Instant | Missing): Moment | Missing {
  return typeof at === 'string' ? { at, zone: 'UTC' } : at
}

function doubtOf(
  is: 'exact' | 'about' | 'between' | 'unknown' | 'ongoing',
  between: readonly [Instant, Instant] | null | undefined,
): Doubt | null {
  if (is === 'exact') return null
  if (is !== 'between') return { is }
  if (!between) return { is: 'unknown' }
  const [from, to] = between
  return { is, from: { at: from, zone: 'UTC' }, to: { at: to, zone: 'UTC' } }
}
