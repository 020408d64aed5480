/** The words of fixed meaning in reports: kinds, severities, statuses, and so on. */

export const kinds = ['outage', 'partial', 'intermittent', 'degraded', 'none'] as const
export const severities = ['critical', 'major', 'minor', 'none'] as const
export const statuses = ['draft', 'preliminary', 'final', 'withdrawn'] as const
/**
 * What is news of a report: it is out, or out as preliminary; a preliminary one is finished; what was out
 * is corrected; it is withdrawn; what was withdrawn is there again.
 */
export const publicationKinds = [
  'published',
  'preliminary',
  'final',
  'corrected',
  'withdrawn',
  'restored',
] as const
export const detections = ['monitoring', 'customer', 'staff', 'other'] as const
export const audiences = ['public', 'internal'] as const
export const actionTypes = ['investigate', 'mitigate', 'repair', 'detect', 'prevent'] as const
export const actionStatuses = ['open', 'in-progress', 'done', 'wont-do'] as const

export type Kind = (typeof kinds)[number]
export type Severity = (typeof severities)[number]
export type Status = (typeof statuses)[number]
export type PublicationKind = (typeof publicationKinds)[number]
export type Detection = (typeof detections)[number]
export type Audience = (typeof audiences)[number]
export type ActionType = (typeof actionTypes)[number]
export type ActionStatus = (typeof actionStatuses)[number]
