/** Turns a site into the JSON files that programs read, and their schemas. */
import { jsonSchemaOf, schemaNames } from '../model/api.ts'
import type { Page, Site } from '../model/site.ts'
import { absoluteUrl, indexJsonPath, reportJsonPath, schemaPath } from './addresses.ts'
import { indexFile } from './api-index.ts'
import { reportFile } from './api-report.ts'
import { fingerprint } from './fingerprint.ts'
import { lazyPage } from './lazy-page.ts'
import type { Look } from './look.ts'
import { stampsOf } from './stamps.ts'

/** Emits `/api/v1/`: the index, one file a report, and the JSON Schemas that they name. */
export function* emitApi(site: Site, look: Look): Iterable<Page> {
  const { frame, whole } = stampsOf(site, look)
  const all = () => fingerprint('index', frame, site.reports.map(whole))
  yield lazyPage(indexJsonPath, all, () => renderIndex(site))
  for (const report of site.reports) {
    const render = () => indented(reportFile(site, report, look.bodyOf(report)))
    yield lazyPage(reportJsonPath(report), () => fingerprint('json', whole(report)), render)
  }
  for (const name of schemaNames) {
    const path = schemaPath(name)
    const url = absoluteUrl(site.config.site.url, path)
    yield {
      path,
      fingerprint: fingerprint(look.version, url),
      render: () => indented(jsonSchemaOf(name, url)),
    }
  }
}

/** One report a line: lean, and yet a new report is one new line in a comparison of two builds. */
function renderIndex(site: Site): string {
  const { reports, ...head } = indexFile(site)
  const lines = reports.map(entry => JSON.stringify(entry)).join(',\n')
  return `${JSON.stringify(head).slice(0, -1)},"reports":[\n${lines}\n]}\n`
}

const indented = (file: object): string => `${JSON.stringify(file, null, 2)}\n`
