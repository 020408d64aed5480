/** Turns links that the configuration puts around every page into links as this page needs them. */
import type { FrameLink } from '../../model/config.ts'
import { frameTarget } from '../../model/links/frame-target.ts'
import type { OutputPath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import type { Vantage } from '../survey.ts'
import type { FrameView } from '../views.ts'

/** A link to a page that is not published is left out, which the checks of the site have told. */
export function ownLinks(from: Vantage): Pick<FrameView, 'nav' | 'footer'> {
  const { nav, footer } = from.site.config
  return { nav: linkViews(nav, from), footer: linkViews(footer, from) }
}

function linkViews(links: readonly FrameLink[], { site, path, locate }: Vantage) {
  return links.flatMap(({ label, to }): FrameView['nav'] => {
    const target = frameTarget(to)
    if (target.is === 'address') return [{ text: label, href: to, current: null }]
    const place = placeOf(target, site)
    if (place === undefined) return []
    const current = place === path ? 'page' : null
    return [{ text: label, href: locate(place) + target.rest, current }]
  })
}

type Target = Exclude<ReturnType<typeof frameTarget>, { is: 'address' }>

function placeOf(target: Target, { pages }: Site): OutputPath | undefined {
  if (target.is === 'path') return target.path
  return pages.find(({ name }) => name === target.name)?.path
}
