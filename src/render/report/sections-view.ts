/** Puts the sections of a report in the order of the page: the author's, and those made from data. */
import { isShown } from '../../model/generated-section.ts'
import type { BodySection, Report, SectionKey } from '../../model/report.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { fillLinks } from '../markup/fill-links.ts'
import type { Vantage } from '../survey.ts'
import { authorsLanguage, languageView } from './language-view.ts'
import type { LanguageView, SectionView } from './report-views.ts'

/**
 * The configured sections in their order, each with what the author wrote under it. Sections of the
 * author's own stay behind the one they follow in the file; what stands before all is introduction,
 * and footnotes come last.
 */
export function sectionViews(report: Report, from: Vantage): readonly SectionView[] {
  const { site, look, locate, words } = from
  const body = look.bodyOf(report)
  const withLinks = (html: string) => fillLinks(html, report, site, locate)
  const authors = authorsLanguage(report, from)
  const configured = languageView(site.config.site.language, from)
  const isFootnotes = ({ anchor }: BodySection) => anchor === 'footnote-label'
  const groups = groupBySection(body.sections.filter(section => !isFootnotes(section)))
  const sections = site.config.sections.flatMap(rule => {
    const { written, followers } = groups.get(rule.key) ?? { written: null, followers: [] }
    const lead = rule.key === 'introduction' ? body.lead : ''
    const html = [lead, written?.html ?? rule.boilerplate ?? '']
      .filter(part => part !== '')
      .join('\n')
    const named = rule.isNamed ? rule.title : words.sections[rule.key]
    const own = {
      id: rule.key,
      anchor: written?.anchor ?? rule.key,
      title: written?.title ?? named,
      heading: written ? withLinks(headingOf(written)) : escapeMarkup(named),
      titleLanguage: written ? authors : rule.isNamed ? configured : null,
      language: written || lead ? authors : configured,
      html: withLinks(html),
      tail: withLinks(written?.tail ?? ''),
    }
    return [
      ...(lead || isShown(rule, report) ? [{ ...own, shows: dataOf(rule.key, report) }] : []),
      ...followers.map(section => ownSection(section, authors, withLinks)),
    ]
  })
  const footnotes = body.sections.filter(isFootnotes).map(section => ({
    ...ownSection(section, authors, withLinks),
    title: words.report.footnotes,
    heading: escapeMarkup(words.report.footnotes),
    titleLanguage: null,
  }))
  return [...sections, ...footnotes]
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

const headingOf = ({ heading, title }: BodySection) => heading ?? escapeMarkup(title)

function ownSection(
  section: BodySection,
  language: LanguageView | null,
  withLinks: (html: string) => string,
): SectionView {
  const { anchor, title, html, tail } = section
  const titles = { title, heading: withLinks(headingOf(section)), titleLanguage: language }
  const text = { language, html: withLinks(html + tail), tail: '' }
  return { id: anchor, anchor, ...titles, ...text, shows: null }
}

/** The section whose data is shown: what an introduction and products would tell, the panel of facts does. */
function dataOf(key: SectionKey, report: Report): SectionKey | null {
  switch (key) {
    case 'actions':
      return report.actions.length > 0 ? key : null
    case 'history':
      return report.revisions.length > 0 ? key : null
    case 'timeline':
      return key
    default:
      return null
  }
}

/** Whether a section has nothing to tell that the panel of facts does not. */
export function isSilent({ id, html }: SectionView): boolean {
  return (id === 'introduction' || id === 'products') && html === ''
}
