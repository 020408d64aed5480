/** Turns a report into what its page shows. */
import type { Action } from '../model/front-matter.ts'
import type { Report } from '../model/report.ts'
import { absoluteUrl, facetPath, reportJsonPath, reportPath, reportsPath } from './addresses.ts'
import { directionOf } from './direction-of.ts'
import { factsView } from './facts-view.ts'
import { feedViews, frameView } from './frame-view.ts'
import type { ActionView, NoteView, ReportView } from './report-views.ts'
import { incidentDays, rowOf } from './row-view.ts'
import { sectionViews } from './sections-view.ts'
import { standingOf } from './standing-of.ts'
import { reportsOf, type Vantage, valueView } from './survey.ts'
import { tellDay } from './tell-time.ts'
import { timelineView } from './timeline-view.ts'
import type { LinkView } from './views.ts'
import type { Words } from './words.ts'

export function reportView(report: Report, from: Vantage): ReportView {
  const { site, words, locate } = from
  const sections = sectionViews(report, from)
  const instances = facetsOf(report, from)
  return {
    page: frameView(from, {
      title: report.title,
      description: report.summary || report.title,
      type: 'article',
      trail: trailOf(report, from),
      instances,
    }),
    title: report.title,
    summary: report.summary,
    lang: report.lang,
    dir: directionOf(report.lang),
    notes: notesOf(report, from),
    facts: factsView(report, from),
    contents: sections.map(({ id, title }) => ({
      text: title,
      href: `#${encodeURIComponent(id)}`,
    })),
    sections,
    timeline: timelineView(report, from),
    actions: report.actions.map(action => actionView(action, words)),
    revisions: report.revisions.map(({ date, summary }) => ({
      date: tellDay(date, words),
      summary,
    })),
    neighbours: neighboursOf(report, from),
    related: reportsOf(standingOf(site, report).related, from).map(other => rowOf(other, from)),
    json: locate(reportJsonPath(report)),
    feeds: instances.map(facet => ({ instance: facet.name, feeds: feedViews(from, facet) })),
    ...feedbackOf(report, from),
  }
}

function facetsOf(report: Report, { facetOf }: Vantage) {
  return report.instances.map(id => facetOf('instances', id)).filter(facet => facet !== undefined)
}

/** Above the report in the breadcrumb stands its instance, or, when there are several, all reports. */
function trailOf(report: Report, from: Vantage): readonly LinkView[] {
  const { locate, words, facetOf } = from
  const [only, ...others] = report.instances
  const facet = only !== undefined && others.length === 0 ? facetOf('instances', only) : undefined
  if (facet) return [{ text: facet.name, href: locate(facetPath(facet)) }]
  return [{ text: words.allReports, href: locate(reportsPath) }]
}

function notesOf(report: Report, from: Vantage): readonly NoteView[] {
  const { site, words, locate } = from
  const links = reportsOf(standingOf(site, report).supersededBy, from).map(other => ({
    text: other.title,
    href: locate(reportPath(other)),
  }))
  const plain = { when: null, summary: null, links: [] }
  if (report.status === 'preliminary') return [{ ...plain, kind: 'preliminary' }]
  if (report.status === 'withdrawn') return [{ ...plain, kind: 'withdrawn', links }]
  const corrections = report.revisions.slice(1).filter(revision => revision.substantive)
  const last = corrections.at(-1)
  return [
    ...(links.length > 0 ? [{ ...plain, kind: 'superseded' as const, links }] : []),
    ...(last
      ? [
          {
            kind: 'corrected' as const,
            when: tellDay(last.date, words),
            summary: last.summary,
            links: [],
          },
        ]
      : []),
  ]
}

function actionView(action: Action, words: Words): ActionView {
  const { title, type, owner, status, due, done, link } = action
  return {
    title,
    type: type && words.actionTypes[type],
    owner,
    status: { shape: `action-${status}`, word: words.actionStatuses[status] },
    due: due === null ? null : tellDay(due, words),
    done: done === null || done === 'unknown' ? null : tellDay(done, words),
    link,
  }
}

function neighboursOf(report: Report, from: Vantage): ReportView['neighbours'] {
  const { site, words, locate, reportOf } = from
  const linkTo = (id: string | null) => {
    const other = id === null ? undefined : reportOf(id)
    if (!other) return null
    const when = incidentDays(other, words).map(piece => piece.text)
    return { text: when.join(''), href: locate(reportPath(other)), title: other.title }
  }
  return standingOf(site, report)
    .neighbours.map(({ instance, older, newer }) => ({
      instance: valueView('instances', instance, from),
      older: linkTo(older),
      newer: linkTo(newer),
    }))
    .filter(({ older, newer }) => older || newer)
}

/** Where to mend the report and where to comment on it, with the report's own values filled in. */
function feedbackOf(
  report: Report,
  { site }: Vantage,
): { readonly edit: string | null; readonly feedback: string | null } {
  const { editUrl, feedbackUrl, site: about } = site.config
  const slots: Readonly<Record<string, string>> = {
    title: report.title,
    id: report.id,
    url: absoluteUrl(about.url, reportPath(report)),
  }
  return {
    edit: editUrl?.replaceAll('{path}', encodePath(report.source)) ?? null,
    feedback:
      feedbackUrl?.replace(/\{(title|id|url)\}/g, (_, slot: string) =>
        encodeURIComponent(slots[slot] ?? ''),
      ) ?? null,
  }
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')
