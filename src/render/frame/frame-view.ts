/** Turns a page's place on the site into what surrounds its content: head, navigation, feeds. */
import { hasUptimeRecords } from '../../figures/availability/uptime-records.ts'
import { hasActions } from '../../figures/ledger.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Report } from '../../model/report.ts'
import { type Facet, families } from '../../model/site.ts'
import {
  absoluteUrl,
  availabilityPath,
  calendarPath,
  familyPath,
  homePath,
  ledgerPath,
  patternsPath,
  reportsPath,
  searchPath,
  subscribePath,
} from '../addresses.ts'
import { cardView } from '../cards/card-view.ts'
import { facetScope } from '../feeds/feed-scopes.ts'
import { headFeeds } from '../feeds/subscription-view.ts'
import type { Vantage } from '../survey.ts'
import type { FrameView, LinkView, MineView } from '../views.ts'
import { directionOf } from '../words/direction-of.ts'
import { timePatterns } from '../words/time-patterns.ts'
import { mineScript, mineView } from './mine-view.ts'
import { ownLinks } from './own-links.ts'
import { assetPath } from './published-assets.ts'
import { type ScriptLoader, scriptLoader } from './script-loader.ts'
import { structuredData } from './structured-data.ts'

/** Nothing from elsewhere. Searches load their index, and programs that examine a page in a browser fetch robots.txt from within it. */
const policy =
  "connect-src 'self'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'"

/** What a page says of itself. */
export interface Heading {
  readonly title: string
  readonly description: string
  readonly trail?: readonly LinkView[]
  /** Links to the pages of the same list before and after this one. */
  readonly newer?: string | null
  readonly older?: string | null
  /** The report that the page is about. */
  readonly report?: Report
  /** The same as Markdown. */
  readonly markdown?: OutputPath
  /** What the page is about; where there are feeds of it, they belong to the page. */
  readonly subjects?: readonly Facet[]
  /** Scripts that only this page has, by the names that templates have for them. */
  readonly scripts?: readonly string[]
  /** Whether the page shows what is of the reader's own instances alone. */
  readonly narrows?: boolean
}

/** Of pages with drawings of incidents. */
export const drawingsScript = 'drawings.js'

export function frameView(from: Vantage, heading: Heading): FrameView {
  const { site, locate, path } = from
  const { title: name, organisation, url } = site.config.site
  const { title, description, subjects = [], report = null, markdown } = heading
  const home = { text: from.words.home, href: locate(homePath) }
  const trail = path === homePath ? [] : [home, ...(heading.trail ?? [])]
  const mine = heading.narrows ? mineView(from) : null
  return {
    language: languageOf(from),
    dir: directionOf(languageOf(from)),
    ...runBy(from, scriptsOf(path, mine, heading)),
    site: name,
    organisation,
    isInternal: site.config.audience === 'internal',
    title,
    description,
    type: report ? 'article' : 'website',
    canonical: absoluteUrl(url, path),
    markdown: markdown ? locate(markdown) : null,
    newer: heading.newer ?? null,
    older: heading.older ?? null,
    card: cardView(from, report),
    data: structuredData(from, title, trail, report),
    feeds: headFeeds(
      subjects.map(facetScope).filter(scope => scope !== null),
      from,
    ),
    home: home.href,
    root: locate(homePath).replace(/index\.html$/, ''),
    timePatterns: timePatterns(from.words),
    mine,
    ...shownWith(from),
    places: placesOf(from),
    ...ownLinks(from),
    search: { href: locate(searchPath), current: path === searchPath ? 'page' : null },
    families: indexesOf(from),
    trail,
  }
}

function shownWith(from: Vantage): Pick<FrameView, 'styles' | 'icon' | 'logo'> {
  const { site, look, locate } = from
  const { logo } = site.config.theme
  const locateAsset = (asset: string) => locate(assetPath(asset, from))
  return {
    styles: locateAsset('causebook.css'),
    icon: locateAsset('favicon.svg'),
    logo: logo && logo.file in look.assets ? locateAsset(logo.file) : null,
  }
}

/** What runs on the page, and that nothing else does. */
function runBy(
  from: Vantage,
  names: readonly string[],
): Pick<FrameView, 'policy' | 'scripts' | 'loader'> {
  const scripts = names.map(name => from.locate(assetPath(name, from)))
  const loader = scriptLoader(scripts)
  return { policy: policyFor(from, loader), scripts, loader: loader.text }
}

/** Fonts are the site's own, or there are none. A template that loads a script of its own trusts all that the site has. */
function policyFor({ site, look }: Vantage, { source }: ScriptLoader): string {
  const scripts = `script-src ${look.loadsScripts ? "'self'" : "'strict-dynamic'"} ${source}`
  const fonts = site.config.theme.fonts.length > 0 ? "; font-src 'self'" : ''
  return `default-src 'none'; ${scripts}; ${policy}${fonts}`
}

/** In the order in which they run: what the reader chose is known before lists are filtered. */
function scriptsOf(path: OutputPath, mine: MineView | null, { scripts = [] }: Heading) {
  // The search page has no times but those of what is found, in words.
  const clocks = path === searchPath ? [] : ['clocks.js']
  return ['causebook.js', ...clocks, ...(mine ? [mineScript] : []), ...scripts]
}

/** Links to the lists of reports by each fact that they share, and to the calendar. */
function indexesOf({ words, locate, families: known }: Vantage): readonly LinkView[] {
  return [
    ...families
      .filter(family => known.has(family))
      .map(family => ({ text: words.families[family].several, href: locate(familyPath(family)) })),
    { text: words.patterns.calendar, href: locate(calendarPath) },
  ]
}

/**
 * The language of the words around the reports: the site's, with its region, as long as there is a
 * catalogue for it.
 */
export function languageOf({ site, words }: Vantage): string {
  const { language } = site.config.site
  const [spoken] = words.language.split('-')
  return language.split('-')[0]?.toLowerCase() === spoken ? language : words.language
}

function placesOf({ site, locate, path, words, families }: Vantage): FrameView['places'] {
  const places: [string, OutputPath][] = [
    [words.allReports, reportsPath],
    [words.families.instances.several, familyPath('instances')],
    ...(hasUptimeRecords(site)
      ? [[words.availability.title, availabilityPath] as [string, OutputPath]]
      : []),
    ...(hasActions(site) ? [[words.ledger.title, ledgerPath] as [string, OutputPath]] : []),
    [words.patterns.title, patternsPath],
    [words.subscribe, subscribePath],
  ]
  return places
    .filter(([, place]) => families.has('instances') || place !== familyPath('instances'))
    .map(([text, place]) => ({
      text,
      href: locate(place),
      current:
        path === place
          ? 'page'
          : path.startsWith(place.replace(/index\.html$/, ''))
            ? 'true'
            : null,
    }))
}
