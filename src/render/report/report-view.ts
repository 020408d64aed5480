/** Turns a report into what its page shows. */
import { lifeOf, toldRevisions } from '../../model/life/life-of.ts'
import type { Action, Report } from '../../model/report.ts'
import { absoluteUrl, facetPath, reportJsonPath, reportPath, reportsPath } from '../addresses.ts'
import { feedLines } from '../feeds/subscription-view.ts'
import { drawingsScript, frameView } from '../frame/frame-view.ts'
import { incidentDays, rowOf } from '../lists/row-view.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { reportsOf, type Vantage, valueView } from '../survey.ts'
import type { LinkView } from '../views.ts'
import { tellDay } from '../words/tell-time.ts'
import type { Words } from '../words/words.ts'
import { dressHtml } from './dress-html.ts'
import { factsView, tombstoneFacts } from './facts-view.ts'
import { authorsLanguage } from './language-view.ts'
import { notesOf } from './notes-of.ts'
import { incidentPictures, stripOf } from './picture/incident-pictures.ts'
import type { ActionView, ReportView, RevisionView } from './report-views.ts'
import { sectionViews } from './sections-view.ts'
import { seenBeforeView } from './seen-before-view.ts'
import { standingOf } from './standing-of.ts'
import { timelineView } from './timeline-view.ts'

export function reportView(report: Report, from: Vantage): ReportView {
  const { site, words, locate } = from
  const isWithdrawn = report.status === 'withdrawn'
  const instances = facetsOf(report, from)
  return {
    page: frameView(from, {
      title: report.title,
      description: isWithdrawn ? words.report.withdrawn : report.summary || report.title,
      report,
      trail: trailOf(report, from),
      subjects: instances,
      scripts: [drawingsScript],
    }),
    title: report.title,
    language: authorsLanguage(report, from),
    isWithdrawn,
    notes: notesOf(report, from),
    ...(isWithdrawn ? tombstone(report, from) : contentOf(report, from)),
    revisions: revisionViews(report, words),
    neighbours: neighboursOf(report, from),
    related: reportsOf(standingOf(site, report).related, from).map(other => rowOf(other, from)),
    json: locate(reportJsonPath(report)),
    feeds: instances.flatMap(facet => feedLines(facet, from)),
    ...feedbackOf(report, from),
  }
}

type Content = Pick<
  ReportView,
  | 'summary'
  | 'facts'
  | 'pictures'
  | 'contents'
  | 'sections'
  | 'timeline'
  | 'strip'
  | 'actions'
  | 'seenBefore'
>

function contentOf(report: Report, from: Vantage): Content {
  const { words } = from
  const facts = factsView(report, from)
  const sections = sectionViews(report, from)
  const timeline = timelineView(report, from)
  return {
    summary: report.summary,
    facts,
    pictures: incidentPictures(report, facts, timeline, from),
    contents: sections.map(({ id, title }) => ({
      text: title,
      href: `#${encodeURIComponent(id)}`,
    })),
    sections: sections.map(section => ({
      ...section,
      html: dressHtml(section.html, words),
      tail: dressHtml(section.tail, words),
    })),
    timeline,
    strip: stripOf(report, timeline, from),
    actions: report.actions.map(action => actionView(action, words)),
    seenBefore: seenBeforeView(report, from),
  }
}

/** Of a withdrawn report there is left that it was withdrawn, when it was said to be, and its history. */
function tombstone(report: Report, from: Vantage): Content {
  return {
    summary: '',
    facts: tombstoneFacts(report, from),
    pictures: [],
    contents: [],
    sections: sectionViews(report, from)
      .filter(({ shows }) => shows === 'history')
      .map(section => ({ ...section, heading: escapeMarkup(section.title), html: '' })),
    timeline: [],
    strip: null,
    actions: [],
    seenBefore: null,
  }
}

/** What kind of news an entry was; that the first made the report public goes without saying. */
function revisionViews(report: Report, words: Words): readonly RevisionView[] {
  const told = toldRevisions(report)
  const life = lifeOf(report)
  return report.revisions.map(revision => {
    const kind = life[told.indexOf(revision)]?.kind ?? null
    const change =
      kind === null
        ? words.report.notSubstantive
        : kind === 'published'
          ? null
          : words.feeds.marks[kind]
    return { date: tellDay(revision.date, words), summary: revision.summary, change }
  })
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
