/** Turns the reports of a site into what was published of them, one event at a time. */

import { compare } from './diagnostics.ts'
import { windowAnchor } from './incident-length.ts'
import { reportsById } from './index-reports.ts'
import type { Report, Revision } from './report.ts'
import type { Site } from './site.ts'
import { addSeconds, extent, type Instant } from './time.ts'

export const publicationKinds = ['published', 'corrected', 'withdrawn'] as const
export type PublicationKind = (typeof publicationKinds)[number]

/** A first publication, a substantive revision, or a withdrawal. */
export interface Publication {
  readonly kind: PublicationKind
  readonly report: Report
  /** Counts the publications of the report from 1. */
  readonly number: number
  /** No two publications of a site share it. */
  readonly at: Instant
  /** What the history says of it; empty for a report without a history. */
  readonly summary: string
}

/**
 * When each publication of each report happened, by the report's id: at its revision, or without a
 * history when the incident was over. No two of all reports share an instant; of those that would, the
 * one with the later id is moved on. An instant is kept when its report is revised: those of other
 * reports then stay as they are.
 */
export function publicationInstants(reports: readonly Report[]): Instants {
  const found = instantsOf.get(reports) ?? findInstants(reports)
  instantsOf.set(reports, found)
  return found
}

type Instants = ReadonlyMap<string, readonly Instant[]>

const instantsOf = new WeakMap<readonly Report[], Instants>()

function findInstants(reports: readonly Report[]): Instants {
  const taken = new Set<Instant>()
  const instants = new Map<string, readonly Instant[]>()
  const byId = reportsById(reports)
  // Text alone is sorted several times faster than what it belongs to.
  for (const id of [...byId.keys()].sort()) {
    const stated = statedInstants(byId.get(id))
    instants.set(
      id,
      stated.map(instant => {
        let at = instant
        while (taken.has(at)) at = addSeconds(at, 1)
        taken.add(at)
        return at
      }),
    )
  }
  return instants
}

function statedInstants(report: Report | undefined): readonly Instant[] {
  if (!report) return []
  const told = toldRevisions(report)
  if (told.length > 0) return told.map(({ at }) => at)
  return [extent(report.windows.map(window => (window.end ?? windowAnchor(window)).at))[1]]
}

/** The revisions that subscribers are told of: the first, and those of substance. */
function toldRevisions({ revisions }: Report): readonly Revision[] {
  return revisions.length <= 1
    ? revisions
    : revisions.filter(({ substantive }, i) => i === 0 || substantive)
}

const known = new WeakMap<Site, readonly Publication[]>()

/** All publications of a site, the newest first. The last of a report happened when it was `updated`. */
export function publicationsOf(site: Site): readonly Publication[] {
  const publications = known.get(site) ?? findPublications(site)
  known.set(site, publications)
  return publications
}

function findPublications({ reports }: Site): readonly Publication[] {
  const instants = publicationInstants(reports)
  const publications = reports.flatMap(report => {
    const told = toldRevisions(report)
    const own = instants.get(report.id) ?? []
    return own.map((at, i): Publication => {
      const kind = kindOf(report, i, own.length - 1)
      return { kind, report, number: i + 1, at, summary: told[i]?.summary ?? '' }
    })
  })
  return publications.sort((a, b) => compare(b.at, a.at))
}

function kindOf({ status }: Report, i: number, last: number): PublicationKind {
  if (status === 'withdrawn' && i === last) return 'withdrawn'
  return i === 0 ? 'published' : 'corrected'
}
