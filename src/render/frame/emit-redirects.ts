/** A page at each old address of a report or an instance, which leads to the new one. */

import { type OutputPath, outputPath } from '../../model/paths.ts'
import { renamedInstances } from '../../model/renamed-instances.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, facetPath, reportPath } from '../addresses.ts'
import { listPages } from '../lists/list-pages.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import type { RedirectView } from '../views.ts'
import { directionOf } from '../words/direction-of.ts'
import { languageOf } from './frame-view.ts'

interface Move {
  readonly title: string
  readonly was: OutputPath
  readonly now: OutputPath
}

export const emitRedirects: Emitter = function* (site, look) {
  const { url } = site.config.site
  const seenFrom = survey(site, look)
  for (const { title, was, now } of [...movesOfReports(site), ...movesOfInstances(site)]) {
    const from = seenFrom(was)
    const view = (): RedirectView => ({
      language: languageOf(from),
      dir: directionOf(languageOf(from)),
      title,
      href: from.locate(now),
      canonical: absoluteUrl(url, now),
      isInternal: site.config.audience === 'internal',
    })
    yield { path: was, madeOf: view, render: () => look.fill('redirect', view()) }
  }
}

function movesOfReports({ reports }: Site): readonly Move[] {
  return reports.flatMap(report =>
    report.aliases.map(alias => ({
      title: report.title,
      was: aliasPath(alias),
      now: reportPath(report),
    })),
  )
}

/** Each page of the list of an instance leads to the same page of the new one. */
function movesOfInstances(site: Site): readonly Move[] {
  return renamedInstances(site).flatMap(({ now, was }) => {
    const pages = listPages(facetPath(now), now.reports)
    return listPages(facetPath(was), now.reports).flatMap(({ path }, i) => {
      const page = pages[i]
      return page ? [{ title: now.name, was: path, now: page.path }] : []
    })
  })
}

/** The file at an old address: `old/path/` → `old/path/index.html`; `old/page.html` stays. */
export function aliasPath(alias: string): OutputPath {
  const parts = alias.split('/').filter(part => part !== '')
  return outputPath((/\.html?$/.test(alias) ? parts : [...parts, 'index.html']).join('/'))
}
