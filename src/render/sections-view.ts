/** Puts the sections of a report in the order of the page: the author's, and those made from data. */
import { isGenerated } from '../model/generated-section.ts'
import type { BodySection, Report, SectionKey } from '../model/report.ts'
import { fillLinks } from './fill-links.ts'
import type { SectionView } from './report-views.ts'
import type { Vantage } from './survey.ts'

/**
 * The configured sections in their order, each with what the author wrote under it. Sections of the
 * author's own stay behind the one they follow in the file; what stands before all is introduction,
 * and footnotes come last.
 */
export function sectionViews(report: Report, from: Vantage): readonly SectionView[] {
  const { site, look, locate } = from
  const body = look.bodyOf(report)
  const withLinks = (html: string) => scrollWide(fillLinks(html, report, site, locate))
  const isFootnotes = ({ anchor }: BodySection) => anchor === 'footnote-label'
  const groups = groupBySection(body.sections.filter(section => !isFootnotes(section)))
  const sections = site.config.sections.flatMap(rule => {
    const { written, followers } = groups.get(rule.key) ?? { written: null, followers: [] }
    const lead = rule.key === 'introduction' ? body.lead : ''
    const untold = rule.key === 'history' && report.revisions.length === 0
    const shown = written || lead || (isGenerated(rule, report.actions) && !untold)
    const html = [lead, written?.html ?? rule.boilerplate ?? '']
      .filter(part => part !== '')
      .join('\n')
    const { title, anchor } = written ?? { title: rule.title, anchor: rule.key }
    const own = { id: rule.key, anchor, title, written: written !== null, html: withLinks(html) }
    return [
      ...(shown ? [{ ...own, shows: dataOf(rule.key, report, own.written) }] : []),
      ...followers.map(section => ownSection(section, withLinks)),
    ]
  })
  const footnotes = body.sections.filter(isFootnotes)
  return [...sections, ...footnotes.map(section => ownSection(section, withLinks))]
}

interface Group {
  readonly written: BodySection | null
  readonly followers: readonly BodySection[]
}

/** A second section of a kind follows the first like one of the author's own. */
function groupBySection(sections: readonly BodySection[]): ReadonlyMap<SectionKey, Group> {
  const groups = new Map<SectionKey, Group>()
  let last: SectionKey = 'introduction'
  for (const section of sections) {
    const { key } = section
    const known = key === null ? undefined : groups.get(key)
    if (key !== null && !known?.written) {
      groups.set(key, { written: section, followers: known?.followers ?? [] })
      last = key
      continue
    }
    const group = groups.get(last) ?? { written: null, followers: [] }
    groups.set(last, { ...group, followers: [...group.followers, section] })
  }
  return groups
}

function ownSection(section: BodySection, withLinks: (html: string) => string): SectionView {
  const { anchor, title, html } = section
  const written = anchor !== 'footnote-label'
  return { id: anchor, anchor, title, written, html: withLinks(html), shows: null }
}

/** The section whose data is shown; the author's own introduction needs no second one. */
function dataOf(key: SectionKey, report: Report, written: boolean): SectionKey | null {
  switch (key) {
    case 'introduction':
      return written ? null : key
    case 'actions':
      return report.actions.length > 0 ? key : null
    case 'history':
      return report.revisions.length > 0 ? key : null
    case 'products':
    case 'timeline':
      return key
    default:
      return null
  }
}

/** A tag, whose attributes may hold `>` and stand in double quotes, as the body's always do. */
const anyTag = /<(\/?)([a-z][a-z0-9]*)(?:[^>"]|"[^"]*")*>/g

/** `html` with tables and code that scroll, with the keyboard too, where the page is narrower. */
function scrollWide(html: string): string {
  return html.replace(anyTag, (tag, closing: string, name: string) => {
    if (name === 'pre' && !closing)
      return tag.replace('<pre', '<pre role="group" aria-label="Code" tabindex="0"')
    if (name !== 'table') return tag
    if (closing) return `${tag}</div>`
    return `<div class="scroll" role="group" aria-label="Table" tabindex="0">${tag}`
  })
}
