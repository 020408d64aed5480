/** A page at each old address of a report, which leads to the new one. */
import { type OutputPath, outputPath } from '../../model/paths.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { survey } from '../survey.ts'
import type { RedirectView } from '../views.ts'
import { directionOf } from '../words/direction-of.ts'
import { languageOf } from './frame-view.ts'

export const emitRedirects: Emitter = function* (site, look) {
  const { url } = site.config.site
  const seenFrom = survey(site, look)
  for (const report of site.reports) {
    for (const alias of report.aliases) {
      const path = aliasPath(alias)
      const from = seenFrom(path)
      const view = (): RedirectView => ({
        language: languageOf(from),
        dir: directionOf(languageOf(from)),
        title: report.title,
        href: from.locate(reportPath(report)),
        canonical: absoluteUrl(url, reportPath(report)),
      })
      yield { path, madeOf: view, render: () => look.fill('redirect', view()) }
    }
  }
}

/** The file at an old address: `old/path/` → `old/path/index.html`; `old/page.html` stays. */
export function aliasPath(alias: string): OutputPath {
  const parts = alias.split('/').filter(part => part !== '')
  return outputPath((/\.html?$/.test(alias) ? parts : [...parts, 'index.html']).join('/'))
}
