/** Does every report that another one names exist, and does a replaced one say so? */

import { closest, firstGuesses } from '../model/closest.ts'
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { reportsById } from '../model/index-reports.ts'
import { isFaulty, type Place, type Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { allReports, draftReports, publishedReports } from './all-reports.ts'
import { placeOf, placeOfItem } from './place-of.ts'

/** Published reports may name published ones; drafts may name other drafts too. */
export function* checkReferences(site: Site): Iterable<Diagnostic> {
  const published = reportsById(publishedReports(site))
  const drafts = reportsById(draftReports(site))
  const hidden = reportsById(site.hidden ?? [])
  for (const report of allReports(site)) {
    const isDraft = report.status === 'draft'
    const guess = firstGuesses()
    for (const [id, place] of referencesOf(report)) {
      if (id === report.id && !isFaulty(report, 'id')) yield tellSelf(report, place)
      else if (published.has(id) || (isDraft && drafts.has(id))) continue
      else if (hidden.has(id)) yield tellHidden(report, id, place)
      else if (drafts.has(id)) yield tellDraft(report, id, place)
      else
        yield tellUnknown(
          report,
          id,
          place,
          guess(() => closest(id, [...published.keys()])),
        )
    }
  }
  for (const report of published.values()) yield* checkReplaced(report, published)
}

function* checkReplaced(
  report: Report,
  published: ReadonlyMap<string, Report>,
): Iterable<Diagnostic> {
  for (const id of report.supersedes) {
    const old = published.get(id)
    if (!old || old === report || old.status === 'withdrawn' || isFaulty(old, 'status')) continue
    const message = `${report.source} supersedes this report, but its status is ${old.status}`
    yield diagnose('reference/not-withdrawn', old.source, message, {
      place: placeOf(old, 'status'),
      hint: 'Set `status` to withdrawn',
      also: [report.source],
    })
  }
}

function referencesOf(report: Report): readonly [string, Place][] {
  if (report.supersedes.length + report.related.length === 0) return none
  return (['supersedes', 'related'] as const).flatMap(field =>
    report[field].map((id, index): [string, Place] => [id, placeOfItem(report, [field], index)]),
  )
}

/** One for all: most reports name no other. */
const none: readonly [string, Place][] = []

function tellSelf(report: Report, place: Place): Diagnostic {
  const message = `The report names itself, "${report.id}"`
  return diagnose('reference/self', report.source, message, { place, hint: 'Remove the reference' })
}

function tellHidden(report: Report, id: string, place: Place): Diagnostic {
  const message = `The report "${id}" is internal, so readers of this one cannot open it`
  const hint = 'Remove the reference, or let that report be `audience: public`'
  return diagnose('reference/unknown', report.source, message, { place, hint })
}

function tellDraft(report: Report, id: string, place: Place): Diagnostic {
  const message = `The report "${id}" is a draft, so nobody can read it`
  return diagnose('reference/unknown', report.source, message, { place })
}

function tellUnknown(report: Report, id: string, place: Place, near: string | null): Diagnostic {
  const message = `No published report has the id "${id}"`
  const hint = near === null ? undefined : `Did you mean ${near}?`
  return diagnose('reference/unknown', report.source, message, { place, hint })
}
