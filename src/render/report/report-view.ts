/** Turns a report into what its page shows. */
import { stateOf } from '../../figures/ledger.ts'
import { eventOf } from '../../model/life/life-of.ts'
import type { Action, Report } from '../../model/report.ts'
import type { DayText } from '../../model/time.ts'
import { reportJsonPath, reportMarkdownPath } from '../addresses.ts'
import { drawingsScript, frameView } from '../frame/frame-view.ts'
import { rowOf } from '../lists/row-view.ts'
import { summaryOf } from '../lists/summary-of.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { reportsOf, type Vantage } from '../survey.ts'
import type { MarkView } from '../views.ts'
import { tellDay } from '../words/tell-time.ts'
import type { Words } from '../words/words.ts'
import { briefView } from './brief-view.ts'
import { dressHtml } from './dress-html.ts'
import { dressPictures, picturesOf } from './dress-pictures.ts'
import { factsView, tombstoneFacts } from './facts-view.ts'
import { feedbackView } from './feedback-view.ts'
import { authorsLanguage } from './language-view.ts'
import { notesOf } from './notes-of.ts'
import { incidentPictures } from './picture/incident-pictures.ts'
import { facetsOf, placesView, trailOf } from './places-view.ts'
import type { ActionView, ReportView, RevisionView } from './report-views.ts'
import { isSilent, sectionViews } from './sections-view.ts'
import { seenBeforeView } from './seen-before-view.ts'
import { standingOf } from './standing-of.ts'
import { timelineView } from './timeline-view.ts'

export function reportView(report: Report, from: Vantage): ReportView {
  const { site, words, locate } = from
  const isWithdrawn = report.status === 'withdrawn'
  const { text: said } = summaryOf(report, words)
  return {
    page: frameView(from, {
      title: report.title,
      description: isWithdrawn ? words.report.withdrawn : said || report.title,
      report,
      trail: trailOf(report, from),
      subjects: facetsOf(report, from),
      markdown: reportMarkdownPath(report),
      scripts: [drawingsScript],
    }),
    title: report.title,
    language: authorsLanguage(report, from),
    isWithdrawn,
    notes: notesOf(report, from),
    ...(isWithdrawn ? tombstone(report, from) : contentOf(report, from)),
    revisions: revisionViews(report, words),
    ...placesView(report, from),
    related: reportsOf(standingOf(site, report).related, from).map(other => rowOf(other, from)),
    json: locate(reportJsonPath(report)),
    ...feedbackView(report, from),
  }
}

type Content = Pick<
  ReportView,
  | 'anchors'
  | 'brief'
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
  const all = sectionViews(report, from)
  const sections = all.filter(section => !isSilent(section))
  const pictures = picturesOf(report, from)
  const timeline = timelineView(report, from)
  const dressed = (html: string) => dressHtml(dressPictures(html, pictures), words)
  return {
    anchors: all.filter(isSilent).flatMap(({ id, anchor }) => [...new Set([id, anchor])]),
    brief: briefView(report, from.site.asOf, from),
    facts,
    ...incidentPictures(report, facts, timeline, from),
    contents: sections.map(({ id, title }) => ({
      text: title,
      href: `#${encodeURIComponent(id)}`,
    })),
    sections: sections.map(section => ({
      ...section,
      html: dressed(section.html),
      tail: dressed(section.tail),
    })),
    timeline,
    actions: report.actions.map(action => actionView(action, from.site.asOf, words)),
    seenBefore: seenBeforeView(report, from),
  }
}

/** Of a withdrawn report there is left that it was withdrawn, when it was said to be, and its history. */
function tombstone(report: Report, from: Vantage): Content {
  return {
    anchors: [],
    brief: [],
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
  return report.revisions.map(revision => {
    const kind = eventOf(report, revision)?.kind ?? null
    const change =
      kind === null
        ? words.report.notSubstantive
        : kind === 'published'
          ? null
          : words.feeds.marks[kind]
    return { date: tellDay(revision.date, words), summary: revision.summary, change }
  })
}

function actionView(action: Action, asOf: DayText, words: Words): ActionView {
  const { title, type, owner, due, done, link, audience } = action
  return {
    title,
    type: type && words.actionTypes[type],
    owner,
    marks: actionMarks(action, asOf, words),
    due: due === null ? null : tellDay(due, words),
    done: done === null || done === 'unknown' ? null : tellDay(done, words),
    link,
    isInternal: audience === 'internal',
  }
}

/** That an action is overdue, and whether work on it has begun all the same. */
function actionMarks(
  action: Action,
  asOf: DayText,
  { actionStatuses }: Words,
): readonly MarkView[] {
  const mark = (status: keyof Words['actionStatuses']) => ({
    shape: `action-${status}`,
    word: actionStatuses[status],
  })
  const { status } = action
  if (stateOf(action, asOf) !== 'overdue') return [mark(status)]
  return status === 'open' ? [mark('overdue')] : [mark('overdue'), mark(status)]
}
