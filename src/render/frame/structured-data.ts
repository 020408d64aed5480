/** Turns a page into what it tells search engines about itself: JSON-LD 1.1 in the words of schema.org. */
import { incidentSpan } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import { absoluteUrl, homePath, reportPath, searchPath } from '../addresses.ts'
import { cardView } from '../cards/card-view.ts'
import { summaryOf } from '../lists/summary-of.ts'
import { standingOf } from '../report/standing-of.ts'
import { instanceName, type Vantage } from '../survey.ts'
import type { FrameView, LinkView } from '../views.ts'

type Thing = Readonly<Record<string, unknown>>

/**
 * The data as JSON that may stand in a `script` element: the report, the way from the home page to the
 * page at the end of `trail`, and on the home page the site. Null where there is nothing to tell.
 */
export function structuredData(
  from: Vantage,
  title: string,
  trail: readonly LinkView[],
  report: Report | null,
): FrameView['data'] {
  const things = [
    ...(from.path === homePath ? [siteThing(from)] : []),
    ...(report ? [reportThing(report, from)] : []),
    ...(trail.length > 0 ? [trailThing(title, trail, from)] : []),
  ]
  if (things.length === 0) return null
  return escapeScript(JSON.stringify({ '@context': 'https://schema.org', '@graph': things }))
}

/** `json` without a character that could end the element it stands in, or a line of a script. */
function escapeScript(json: string): string {
  return json.replace(
    /[<>&\u2028\u2029]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

function siteThing(from: Vantage): Thing {
  const { url, language } = from.site.config.site
  const target = `${absoluteUrl(url, searchPath)}?q={search_term_string}`
  return {
    ...siteName(from),
    publisher: publisherOf(from),
    inLanguage: language,
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: target },
      'query-input': 'required name=search_term_string',
    },
  }
}

function reportThing(report: Report, from: Vantage): Thing {
  const { site, words } = from
  const url = absoluteUrl(site.config.site.url, reportPath(report))
  const { published, recorded } = standingOf(site, report)
  // Of a withdrawn report nothing is told that may be wrong.
  const isValid = report.status !== 'withdrawn'
  return {
    '@type': 'Report',
    '@id': url,
    url,
    mainEntityOfPage: url,
    headline: report.title,
    description: (isValid && summaryOf(report, words).text) || undefined,
    image: cardView(from, report)?.url,
    datePublished: published ?? undefined,
    dateModified: recorded ?? undefined,
    inLanguage: report.lang ?? site.config.site.language,
    creativeWorkStatus: words.statuses[report.status],
    temporalCoverage: coverageOf(report),
    about: [...report.instances.map(id => instanceName(id, from)), ...report.products].map(
      name => ({ '@type': 'Thing', name }),
    ),
    keywords: isValid ? [...report.causes, ...report.tags] : [],
    publisher: publisherOf(from),
    isPartOf: siteName(from),
  }
}

/** An open interval where one end is not known; undefined, and thereby left out, where it is the start. */
function coverageOf({ windows }: Report): string | undefined {
  const [start, end] = incidentSpan(windows)
  // Of ranges that overlap nothing is certain.
  const isCertain = start && !(end && end.at <= start.at)
  return isCertain ? `${start.at}/${end?.at ?? '..'}` : undefined
}

function siteName({ site }: Vantage): Thing {
  const { title, url } = site.config.site
  const home = absoluteUrl(url, homePath)
  return { '@type': 'WebSite', '@id': home, url: home, name: title }
}

/** Undefined, and thereby left out, where nobody is named. */
function publisherOf({ site }: Vantage): Thing | undefined {
  const { organisation } = site.config.site
  return organisation === null ? undefined : { '@type': 'Organization', name: organisation }
}

function trailThing(title: string, trail: readonly LinkView[], { site, path }: Vantage): Thing {
  const own = absoluteUrl(site.config.site.url, path)
  const steps = [...trail, { text: title, href: own }]
  return {
    '@type': 'BreadcrumbList',
    itemListElement: steps.map(({ text, href }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: new URL(href, own).href.replace(/\/index\.html$/, '/'),
    })),
  }
}
