/** Turns a report into the HTML that feeds carry: its facts, its text, and the data of its sections. */

import { impactSeconds } from '../model/incident-length.ts'
import type { Report, SectionKey } from '../model/report.ts'
import { secondsBetween } from '../model/time.ts'
import { absoluteHtml } from './absolute-html.ts'
import { reportPath } from './addresses.ts'
import { directionOf } from './direction-of.ts'
import { durationText } from './duration-text.ts'
import { escapeMarkup } from './escape-markup.ts'
import { instantText, windowText } from './feed-times.ts'
import { sectionViews } from './sections-view.ts'
import { standingOf } from './standing-of.ts'
import { instanceName, reportsOf, type Vantage } from './survey.ts'

/**
 * The report as HTML that needs no style sheet and no other page; `from` must give absolute links.
 * Of a withdrawn report there is left that it was withdrawn, why, and what to read instead.
 */
export function feedContent(report: Report, from: Vantage): string {
  if (report.status === 'withdrawn')
    return paragraph('This report was withdrawn.') + replacement(report, from) + history(report)
  const sections = sectionViews(report, from).map(({ title, html, shows }) =>
    section(title, absoluteHtml(html, report, from.site) + dataOf(shows, report, from)),
  )
  return [
    inLanguage(report, paragraph(report.summary)),
    replacement(report, from),
    list(factsOf(report, from)),
    inLanguage(report, sections.join('')),
  ].join('')
}

function replacement(report: Report, from: Vantage): string {
  const others = reportsOf(standingOf(from.site, report).supersededBy, from)
  const links = others.map(other => anchor(from.locate(reportPath(other)), other.title))
  return links.length === 0 ? '' : `<p>It is replaced by ${links.join(', ')}.</p>`
}

/** The facts as lines of HTML; what is not known has no line. */
function factsOf(report: Report, from: Vantage): string[] {
  const { windows } = report
  const total = durationText(impactSeconds(windows), from.words.units)
  return [
    ...windows.flatMap(window => fact('When', [windowFact(window, report, from)])),
    ...(windows.length > 1 ? fact('Total', [total]) : []),
    ...fact('Instances', namesOf(report.instances, from)),
    ...fact('Products', report.products),
    ...fact('Services', report.services),
    ...fact('Severity', [report.severity]),
    ...fact('Status', [report.status]),
    ...fact('Causes', report.causes),
    ...fact('Vendors', report.vendors),
  ]
}

function fact(label: string, values: readonly (string | null)[]): string[] {
  const text = values.filter(value => value !== null).join(', ')
  return text === '' ? [] : [`<b>${label}:</b> ${escapeMarkup(text)}`]
}

/** `2019-06-03 13:45–14:35 Europe/Amsterdam (11:45–12:35 UTC), 50 minutes (outage: EU00); logins` */
function windowFact(window: Report['windows'][number], report: Report, from: Vantage): string {
  const length = durationText(secondsBetween(window.start.at, window.end.at), from.words.units)
  const some = window.instances.length < report.instances.length
  const where = some ? `: ${namesOf(window.instances, from).join(', ')}` : ''
  const what = window.scope === null ? '' : `; ${window.scope}`
  return `${windowText(window)}, ${length} (${window.kind}${where})${what}`
}

function namesOf(instances: readonly string[], from: Vantage): string[] {
  return instances.map(id => instanceName(id, from))
}

/** What the facts of a report add to a section, whether or not the author wrote it. */
function dataOf(key: SectionKey | null, report: Report, from: Vantage): string {
  if (key === 'timeline') return timeline(report, from)
  if (key === 'actions') return actions(report)
  if (key === 'history') return history(report)
  return ''
}

function timeline(report: Report, { site, look }: Vantage): string {
  return list(
    look.bodyOf(report).timeline.map(({ at, html, link }) => {
      const time = `<time datetime="${at.at}">${instantText(at.at, at.zone)}</time>`
      return `${time}: ${absoluteHtml(html, report, site)}${source(link)}`
    }),
  )
}

function actions(report: Report): string {
  return list(
    report.actions.map(({ title, status, owner, due, done, link }) => {
      const known = [status, done === 'unknown' ? null : done, due && `due ${due}`, owner]
      const what = known.filter(value => value !== null).join(', ')
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

function anchor(url: string, text: string): string {
  return `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`
}

/** The author's words may be in another language than ours around them. */
function inLanguage(report: Report, html: string): string {
  if (html === '' || report.lang === null) return html
  const dir = directionOf(report.lang)
  const attributes = `lang="${escapeMarkup(report.lang)}"${dir === null ? '' : ` dir="${dir}"`}`
  return `<div ${attributes}>${html}</div>`
}

function section(title: string, html: string): string {
  return html === '' ? '' : `<h2>${escapeMarkup(title)}</h2>${html}`
}

function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeMarkup(text)}</p>`
}

function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`
}
