/** Turns a site into what one of its pages can see of it: other pages by their links, reports by id. */
import { reportsById } from '../model/index-reports.ts'
import { type OutputPath, relativeLink } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import type { Facet, Family, Site } from '../model/site.ts'
import { facetPath } from './addresses.ts'
import type { FeedHtml } from './feeds/feed-html.ts'
import type { Look } from './look.ts'
import type { ValueView } from './views.ts'
import type { Words } from './words/words.ts'

/** The site as seen from the page at `path`. */
export interface Vantage {
  readonly site: Site
  readonly look: Look
  readonly words: Words
  readonly path: OutputPath
  /** The link from this page to another, or to a file. */
  readonly locate: (path: OutputPath) => string
  readonly reportOf: (id: string) => Report | undefined
  readonly facetOf: (family: Family, id: string) => Facet | undefined
  /** Those that have a page. */
  readonly families: ReadonlySet<Family>
  /** Rows that are made already, by the link in them. */
  readonly rows: Map<string, string>
  /** Texts of reports that are made already, by id. */
  readonly texts: Map<string, FeedHtml>
}

type Survey = (path: OutputPath, locate?: Vantage['locate']) => Vantage

const surveys = new WeakMap<Site, { readonly look: Look; readonly survey: Survey }>()

/** Looks over the site once and gives the view from any of its pages; `locate` defaults to relative links. */
export function survey(site: Site, look: Look): Survey {
  const known = surveys.get(site)
  if (known?.look === look) return known.survey
  const made = makeSurvey(site, look)
  surveys.set(site, { look, survey: made })
  return made
}

function makeSurvey(site: Site, look: Look): Survey {
  const rows = new Map<string, string>()
  const texts = new Map<string, FeedHtml>()
  const reports = reportsById(site.reports)
  const facets = new Map(site.facets.map(facet => [`${facet.family}/${facet.id}`, facet]))
  const families = new Set(site.facets.map(({ family }) => family))
  return (path, locate = to => relativeLink(path, to)) => ({
    site,
    look,
    words: look.words,
    path,
    locate,
    reportOf: id => reports.get(id),
    facetOf: (family, id) => facets.get(`${family}/${id}`),
    families,
    rows,
    texts,
  })
}

/** The reports with these ids, in the same order. */
export function reportsOf(ids: readonly string[], { reportOf }: Vantage): readonly Report[] {
  return ids.map(reportOf).filter(report => report !== undefined)
}

/** A fact that has a page of its own, if the site made one. */
export function valueView(
  family: Family,
  id: string,
  { facetOf, locate }: Vantage,
  note: string | null = null,
): ValueView {
  const facet = facetOf(family, id)
  return { text: facet?.name ?? id, href: facet ? locate(facetPath(facet)) : null, note }
}

/** Of instances, what marks that something is about them, for scripts: their slugs, with spaces between. */
export function instanceSlugs(ids: readonly string[], { facetOf }: Vantage): string {
  return ids.map(id => facetOf('instances', id)?.slug ?? id).join(' ')
}

/** The name by which people know an instance. */
export function instanceName(id: string, { site, facetOf }: Vantage): string {
  return (
    site.config.instances.find(known => known.id === id)?.name ??
    facetOf('instances', id)?.name ??
    id
  )
}
