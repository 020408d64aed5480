/** The pages of a site that are not about incidents, each also as Markdown; and the files that it takes over as they are. */
import type { OwnPage, Site } from '../../model/site.ts'
import { pageMarkdownPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { linkTarget } from '../markup/link-target.ts'
import { sizesOf } from '../report/dress-pictures.ts'
import { survey } from '../survey.ts'
import { pageMarkdown } from './page-markdown.ts'
import { pageView } from './page-view.ts'

export const emitPages: Emitter = function* (site, look) {
  const seenFrom = survey(site, look)
  for (const own of site.pages) {
    const { path } = own
    const madeOf = () => partsOf(own, site)
    const render = () => look.fill('page', pageView(own, seenFrom(path)))
    yield { path, madeOf, render, listed: [] }
    const copy = pageMarkdownPath(own)
    yield { path: copy, madeOf, render: () => pageMarkdown(own, seenFrom(copy)) }
  }
  yield* site.statics
}

function partsOf(own: OwnPage, site: Site): unknown {
  const leads = own.links.map(link => [
    linkTarget(link, own, site),
    'path' in link ? sizesOf(site).get(link.path) : null,
  ])
  return [own, leads]
}
