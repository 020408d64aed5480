/** Turns a page's place on the site into what surrounds its content: head, navigation, feeds. */
import { type OutputPath, outputPath } from '../model/paths.ts'
import { type Facet, families } from '../model/site.ts'
import {
  absoluteUrl,
  type FeedFormat,
  familyPath,
  feedFormats,
  feedPath,
  homePath,
  reportsPath,
  subscribePath,
} from './addresses.ts'
import type { Vantage } from './survey.ts'
import type { FeedView, FrameView, LinkView } from './views.ts'

const mediaTypes: Readonly<Record<FeedFormat, readonly [name: string, type: string]>> = {
  rss: ['RSS', 'application/rss+xml'],
  atom: ['Atom', 'application/atom+xml'],
  json: ['JSON Feed', 'application/feed+json'],
}

/** What a page says of itself. */
export interface Heading {
  readonly title: string
  readonly description: string
  readonly type?: 'website' | 'article'
  readonly trail?: readonly LinkView[]
  /** Facets whose feeds belong to the page. */
  readonly instances?: readonly Facet[]
}

export function frameView(from: Vantage, heading: Heading): FrameView {
  const { site, look, locate, path } = from
  const { title: name, language, organisation, url } = site.config.site
  const { logo } = site.config.theme
  const { title, description, type = 'website', trail = [], instances = [] } = heading
  return {
    language,
    site: name,
    organisation,
    title,
    description,
    type,
    canonical: absoluteUrl(url, path),
    feeds: [...feedViews(from), ...instances.flatMap(facet => feedViews(from, facet))],
    home: locate(homePath),
    styles: locate(outputPath('causebook.css')),
    icon: locate(outputPath('favicon.svg')),
    logo: logo !== null && logo in look.assets ? locate(outputPath(logo)) : null,
    places: placesOf(from),
    families: families
      .filter(family => site.facets.some(facet => facet.family === family))
      .map(family => ({ text: from.words.families[family][1], href: locate(familyPath(family)) })),
    trail: path === homePath ? [] : [{ text: from.words.home, href: locate(homePath) }, ...trail],
  }
}

/** The feeds of the whole site, or of one facet. */
export function feedViews({ site, locate }: Vantage, facet?: Facet): readonly FeedView[] {
  return feedFormats.map(format => {
    const path = feedPath(format, facet)
    const [name, type] = mediaTypes[format]
    return {
      format: name,
      type,
      title: `${facet?.name ?? site.config.site.title} – ${name}`,
      href: locate(path),
      url: absoluteUrl(site.config.site.url, path),
    }
  })
}

function placesOf({ site, locate, path, words }: Vantage): FrameView['places'] {
  const places: [string, OutputPath][] = [
    [words.allReports, reportsPath],
    [words.families.instances[1], familyPath('instances')],
    [words.subscribe, subscribePath],
  ]
  const hasInstances = site.facets.some(facet => facet.family === 'instances')
  return places
    .filter(([, place]) => hasInstances || place !== familyPath('instances'))
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
