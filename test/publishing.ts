/** Checks and builds a knowledge base in memory, with all that looks at the output before it is published. */
import { XMLValidator } from 'fast-xml-parser'
import { assembleSite } from '../src/assemble/assemble-site.ts'
import { checkSite } from '../src/check/check-site.ts'
import { loadTemplates } from '../src/io/load/load-templates.ts'
import { type Diagnostic, hasErrors } from '../src/model/diagnostics.ts'
import { sourcePath } from '../src/model/paths.ts'
import type { Body, Report } from '../src/model/report.ts'
import { isActive } from '../src/read/pictures/read-attachment.ts'
import { readReport } from '../src/read/read-report.ts'
import { readConfig } from '../src/read/settings/read-config.ts'
import type { Look } from '../src/render/look.ts'
import { renderSite } from '../src/render/render-site.ts'
import { compileTemplates } from '../src/render/templates/compile-templates.ts'
import { Verifier } from '../src/verify/verify-output.ts'
import { strayData } from './by-schema.ts'
import { english } from './words.ts'

export interface Published {
  /** What `check` says. */
  readonly diagnostics: readonly Diagnostic[]
  /** What keeps `build` from publishing; null where `check` does so already. */
  readonly refused: readonly string[] | null
  /** The files of the site, by path. */
  readonly files: ReadonlyMap<string, string>
}

const loaded = await loadTemplates('')
const builtIn = compileTemplates(loaded.templates, english)
/** Draws nothing, and is as strict about what it is to draw. */
const rasterizer = {
  version: 'test',
  draw(svg: string) {
    const sound = XMLValidator.validate(svg)
    if (sound !== true || svg.includes(']]>')) throw new Error(`A card is no XML: ${svg}`)
    return new Uint8Array()
  },
}
const empty: Body = { lead: '', sections: [], timeline: [] }

/** `files` are those of the reports folder, by path; `fill` sees the views of pages in place of the templates. */
export function publish(
  files: Readonly<Record<string, string>>,
  settings = '',
  now = '2026-11-22T12:00:00Z',
  fill: Look['fill'] = builtIn,
): Published {
  const { config, diagnostics } = readConfig(settings, sourcePath('../causebook.yaml'))
  if (!config) return { diagnostics, refused: null, files: new Map() }
  const paths = Object.keys(files).map(sourcePath)
  const [sources, others] = [/\.md$/, /(?<!\.md)$/].map(form => paths.filter(p => form.test(p)))
  const readings = (sources ?? []).map(path =>
    readReport(Buffer.from(files[path] ?? ''), path, config),
  )
  const reports = readings.flatMap(({ report }) => report ?? [])
  const attachments = (others ?? []).map(path => ({
    path,
    active: isActive(path, files[path] ?? ''),
  }))
  const faulty = readings.flatMap(reading => reading.faulty ?? [])
  const site = assembleSite(config, reports, attachments, { now, faulty })
  const found = [...diagnostics, ...readings.flatMap(r => r.diagnostics), ...checkSite(site, now)]
  if (hasErrors(found)) return { diagnostics: found, refused: null, files: new Map() }
  const bodies = new Map(readings.map(({ report, body }) => [report?.source, body ?? empty]))
  const bodyOf = ({ source }: Report) => bodies.get(source) ?? empty
  const look = { ...loaded, words: english, english, fill, bodyOf, rasterizer }
  const verifier = new Verifier({ base: config.site.url, locate: path => sourcePath(path) })
  const made = new Map<string, string>()
  const refused: string[] = []
  for (const page of renderSite(site, look)) {
    if (made.has(page.path)) refused.push(`${page.path} is there twice`)
    const content = 'from' in page ? (files[page.from] ?? '') : page.render()
    if (!('from' in page)) verifier.see(page.path, content)
    made.set(page.path, String(content))
  }
  const problems = verifier.conclude(new Set(made.keys()), path => made.get(path) ?? '')
  for (const { severity, code, file, message } of problems)
    if (severity === 'error') refused.push(`${code} ${file}: ${message}`)
  refused.push(...strayData(made))
  return { diagnostics: found, refused, files: made }
}
