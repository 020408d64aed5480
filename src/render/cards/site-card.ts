/** Turns a site into the social card of its pages that are no reports. */
import type { Site } from '../../model/site.ts'
import { counted, type Words } from '../words/words.ts'
import { drawCard } from './draw-card.ts'
import { drawableText } from './drawable-text.ts'

/** The card of the site as SVG: its title, whose it is, and how many reports it has. */
export function siteCard(site: Site, words: Words): string {
  const { title, organisation, url } = site.config.site
  const { host } = new URL(url)
  return drawCard({
    accent: site.config.theme.accent,
    from: drawableText(organisation ?? '') ?? host,
    heading: drawableText(title) ?? host,
    facts: [siteFacts(site, words)],
    factsEnd: 550,
    picture: [],
  })
}

/** What the card of the site tells below its title. */
export function siteFacts(site: Site, words: Words): readonly string[] {
  const instances = new Set(site.reports.flatMap(report => report.instances))
  return [
    counted(site.reports.length, words.reports, words),
    counted(instances.size, words.instances, words),
  ]
}
