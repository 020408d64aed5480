/** Turns a site into the texts that its full-text index is made of. */
import { anchorOf } from '../../model/incident-length.ts'
import type { Report, SectionKey } from '../../model/report.ts'
import type { SearchCorpus } from '../../model/search-corpus.ts'
import type { Site } from '../../model/site.ts'
import { reportPath, searchPath } from '../addresses.ts'
import { fingerprint } from '../fingerprint.ts'
import type { Look } from '../look.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { stampsOf } from '../stamps.ts'
import { instanceName, survey, type Vantage } from '../survey.ts'
import { searchBrief } from './search-entries.ts'
import { type SearchFilters, searchableReports, searchFiltersOf } from './search-facets.ts'
import { spaceLetters } from './space-letters.ts'

/** One document a report that can be found; none is made before somebody asks. */
export function searchCorpus(site: Site, look: Look): SearchCorpus {
  const { frame, everything, whole } = stampsOf(site, look)
  const [language = 'en'] = site.config.site.language.toLowerCase().split('-')
  const reports = searchableReports(site)
  return {
    language,
    get fingerprint() {
      return fingerprint(frame, everything(), reports.map(whole))
    },
    size: reports.length,
    *documents() {
      const from = survey(site, look)(searchPath)
      const filtersOf = searchFiltersOf(site)
      for (const report of reports)
        yield { path: reportPath(report), html: documentOf(report, filtersOf(report), from) }
    },
  }
}

/** A page as Pagefind reads it: https://pagefind.app/docs/filtering/ and the pages beside that. */
function documentOf(report: Report, filters: SearchFilters, from: Vantage): string {
  const { title, ...shown } = searchBrief(report, from)
  const facts = [
    ...report.instances.flatMap(id => [instanceName(id, from), ...datacenterOf(id, from)]),
    ...[filters.region, filters.product, report.services].flat(),
    ...[filters.cause, filters.vendor, report.tags].flat(),
  ]
  return [
    '<!doctype html><html><head>',
    ...Object.entries(filters).flatMap(([name, values]) =>
      values.map(value => mark('filter', name, value)),
    ),
    ...Object.entries(shown).map(([name, value]) => mark('meta', name, value)),
    mark('meta', 'facts', spaceLetters([...new Set(facts)].join(', '))),
    mark('sort', 'date', anchorOf(report.windows).at),
    '</head><body data-pagefind-body>',
    ...[
      `<h1>${escapeMarkup(title)}</h1>`,
      ...[...new Set([report.summary, ...report.windows.map(({ scope }) => scope ?? '')])].map(
        paragraph,
      ),
      ...textOf(report, from),
    ].map(spaceLetters),
    '</body></html>',
  ].join('\n')
}

function datacenterOf(id: string, { site }: Vantage): readonly string[] {
  const { datacenter = null } = site.config.instances.find(known => known.id === id) ?? {}
  return datacenter === null ? [] : [datacenter]
}

function mark(what: 'filter' | 'meta' | 'sort', name: string, value: string): string {
  return `<meta data-pagefind-${what}="${name}[content]" content="${escapeMarkup(value)}">`
}

/** What the author wrote, under the headings that the page has, and nothing that the site adds to it. */
function textOf(report: Report, { site, look, words }: Vantage): readonly string[] {
  const { lead, sections, timeline } = look.bodyOf(report)
  const data = new Map<SectionKey | null, readonly string[]>([
    ['timeline', timeline.map(({ text }) => text)],
    ['actions', report.actions.map(({ title, owner }) => (owner ? `${title} (${owner})` : title))],
  ])
  const written = sections.map(({ key, title, anchor, html, tail }) => {
    const stated = data.get(key) ?? []
    data.delete(key)
    return [heading(anchor, title), html, ...stated.map(paragraph), tail].join('')
  })
  const added = Array.from(data, ([key, stated]) => {
    const rule = site.config.sections.find(section => section.key === key)
    if (!rule || stated.length === 0) return ''
    const title = rule.isNamed ? rule.title : words.sections[rule.key]
    return heading(rule.key, title) + stated.map(paragraph).join('')
  })
  return [lead, ...written, ...added]
}

function heading(anchor: string, title: string): string {
  return `<h2 id="${escapeMarkup(anchor)}">${escapeMarkup(title)}</h2>`
}

/** Ends in a full stop, so that excerpts do not run it into the next. */
function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeMarkup(text)}${/[.!?。！？]$/.test(text) ? '' : '.'}</p>`
}
