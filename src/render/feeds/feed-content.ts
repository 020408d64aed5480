/** Turns a report into the HTML that feeds carry: its facts, its text, and the data of its sections. */

import { impactLength, spanLength } from '../../model/incident-length.ts'
import { productsOf } from '../../model/life/said.ts'
import type { Report, SectionKey, TimelineEvent } from '../../model/report.ts'
import type { Moment } from '../../model/time.ts'
import { reportPath } from '../addresses.ts'
import { absoluteHtml } from '../markup/absolute-html.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { briefView } from '../report/brief-view.ts'
import { sectionViews } from '../report/sections-view.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, reportsOf, type Vantage } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { filled, type Words } from '../words/words.ts'
import { anchor, inLanguage, list, paragraph, titled } from './feed-markup.ts'
import { instantText, windowText } from './feed-times.ts'

/**
 * The report as HTML that needs no style sheet and no other page; `from` must give absolute links.
 * Of a withdrawn report there is left that it was withdrawn, why, and what to read instead.
 */
export function feedContent(report: Report, from: Vantage): string {
  if (report.status === 'withdrawn')
    return paragraph(from.words.report.withdrawn) + replacement(report, from) + history(report)
  const absolute = (html: string) => absoluteHtml(html, report, from.site)
  const sections = sectionViews(report, from).map(({ title, html, shows, tail }) =>
    titled(title, [absolute(html), dataOf(shows, report, from), absolute(tail)].join('')),
  )
  return [
    briefText(report, from),
    replacement(report, from),
    list(factsOf(report, from)),
    inLanguage(report, sections.join('')),
  ].join('')
}

/** The answer in brief, what happened without a label: programs show the first words of an item. */
function briefText(report: Report, from: Vantage): string {
  const lines = briefView(report, null, from).map(({ key, label, text, language }) => {
    const said = escapeMarkup(text.map(piece => piece.text).join(''))
    const html = key === 'what' ? `<p>${said}</p>` : `<p><b>${escapeMarkup(label)}</b> ${said}</p>`
    return language ? inLanguage(report, html) : html
  })
  return lines.join('')
}

/** What to read instead of a report that was replaced; empty for any other. */
export function replacement(report: Report, from: Vantage): string {
  const others = reportsOf(standingOf(from.site, report).supersededBy, from)
  const links = others.map(other => anchor(from.locate(reportPath(other)), other.title))
  const { comma, report: words } = from.words
  if (links.length === 0) return ''
  return `<p>${escapeMarkup(words.readInstead)} ${links.join(escapeMarkup(comma))}</p>`
}

/** The facts as lines of HTML; what is not known has no line. */
export function factsOf(report: Report, from: Vantage): string[] {
  const { words } = from
  const { report: labels, families } = words
  const { windows, severity, status } = report
  const fact = (label: string, values: readonly string[]) => factLines(label, values, words)
  return [
    ...windows.flatMap(window => fact(labels.when, [windowFact(window, report, from)])),
    ...(windows.length > 1 ? fact(labels.total, [lengthText(impactLength(windows), words)]) : []),
    ...fact(families.instances.several, namesOf(report.instances, from)),
    ...fact(families.products.several, productsOf(report, from.site.config)),
    ...fact(labels.services.several, report.services),
    ...fact(labels.severity, severity ? [words.severities[severity]] : []),
    ...fact(labels.status, [words.statuses[status]]),
    ...fact(families.causes.several, report.causes),
    ...fact(families.vendors.several, report.vendors),
  ]
}

function factLines(label: string, values: readonly string[], { comma }: Words): string[] {
  if (values.length === 0) return []
  return [`<b>${escapeMarkup(label)}:</b> ${escapeMarkup(values.join(comma))}`]
}

/** `2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC), 50 minutes (Outage: EU00); logins` */
function windowFact(window: Report['windows'][number], report: Report, from: Vantage): string {
  const length = spanLength([window])
  const some = window.instances.length < report.instances.length
  const where = some ? `: ${namesOf(window.instances, from).join(', ')}` : ''
  const what = window.scope === null ? '' : `; ${window.scope}`
  // That it goes on, or that nobody knows, is told with its times.
  const long = length.seconds === null ? '' : `, ${lengthText(length, from.words)}`
  return `${windowText(window, from.words)}${long} (${from.words.kinds[window.kind]}${where})${what}`
}

function namesOf(instances: readonly string[], from: Vantage): string[] {
  return instances.map(id => instanceName(id, from))
}

/** What the facts of a report add to a section, whether or not the author wrote it. */
function dataOf(key: SectionKey | null, report: Report, from: Vantage): string {
  if (key === 'timeline') return timeline(report, from)
  if (key === 'actions') return actions(report, from.words)
  if (key === 'history') return history(report)
  return ''
}

function timeline(report: Report, { site, look, words }: Vantage): string {
  return list(
    look.bodyOf(report).timeline.map(event => {
      const time = whenOf(event)
      const mark = event.isInternal ? ` (${escapeMarkup(words.internal.mark)})` : ''
      const told = absoluteHtml(event.html, report, site) + source(event.link) + mark
      return time === '' ? told : `${time}: ${told}`
    }),
  )
}

/** When an event was, as far as it is told. */
function whenOf({ at, end, day, approximate }: TimelineEvent): string {
  if (!at) return day ?? ''
  const time = (moment: Moment) =>
    `<time datetime="${moment.at}">${instantText(moment.at, moment.zone)}</time>`
  return `${approximate ? '≈ ' : ''}${[at, ...(end ? [end] : [])].map(time).join(' – ')}`
}

function actions(report: Report, words: Words): string {
  return list(
    report.actions.map(({ title, status, owner, due, done, link, audience }) => {
      const known = [
        audience === 'internal' ? words.internal.mark : null,
        words.actionStatuses[status],
        done === 'unknown' ? null : done,
        due && filled(words.report.dueOn, { day: due }),
        owner,
      ]
      const what = known.filter(value => value !== null).join(words.comma)
      return escapeMarkup(`${title} (${what})`) + source(link)
    }),
  )
}

function history(report: Report): string {
  return list(report.revisions.map(({ date, summary }) => escapeMarkup(`${date}: ${summary}`)))
}

function source(link: string | null): string {
  return link === null ? '' : ` ${anchor(link, link)}`
}
