/** Turns a state of a knowledge base into the promises of all files of its site, as a build does. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { assembleSite } from '../../../src/assemble/assemble-site.ts'
import { checkSite } from '../../../src/check/check-site.ts'
import { loadLanguages } from '../../../src/io/load/load-languages.ts'
import { loadTemplates } from '../../../src/io/load/load-templates.ts'
import { keyOf, settingsOf } from '../../../src/io/load/read-batch.ts'
import type { Config } from '../../../src/model/config.ts'
import { hasErrors } from '../../../src/model/diagnostics.ts'
import { outputPath, sourcePath } from '../../../src/model/paths.ts'
import type { Attachment, Page, Site } from '../../../src/model/site.ts'
import { readPage } from '../../../src/read/read-page.ts'
import { type Reading, readReport } from '../../../src/read/read-report.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'
import type { Look } from '../../../src/render/look.ts'
import { renderSite } from '../../../src/render/render-site.ts'
import { searchIndex } from '../../../src/render/search/search-index.ts'
import { compileTemplates } from '../../../src/render/templates/compile-templates.ts'
import { filesOfIndex } from '../search/files-of-index.ts'
import type { Source, State } from './connected-site.ts'

/** A state in which nothing is wrong. */
export interface Sound {
  readonly state: State
  readonly site: Site
  readonly readings: readonly Reading[]
}

const attachments: readonly Attachment[] = [
  { path: sourcePath('graph.svg'), active: false },
  { path: sourcePath('log.txt'), active: false },
  { path: sourcePath('../runbook.md'), active: false, elsewhere: 'file' },
]

/** Null where something is wrong with the state, so that nothing would be published. */
export const readState = once((state: State): Sound | null => {
  const { config, diagnostics } = configOf(JSON.stringify(state.config))
  if (!config) return null
  const readings = Object.entries(state.reports).map(([path, source]) =>
    readingOf(bytesOf(source), path, config),
  )
  const reports = readings.flatMap(({ report }) => report ?? [])
  const pages = Object.entries(state.pages).map(([path, text]) => pageOf(text, path, config))
  const own = { pages: pages.flatMap(({ page }) => page ?? []), attachments: [], statics: [] }
  const site = assembleSite(config, reports, attachments, { now: state.now, own })
  const told = [...pages, ...readings].flatMap(reading => reading.diagnostics)
  const isWrong = hasErrors([...diagnostics, ...told, ...checkSite(site, state.now)])
  return isWrong ? null : { state, site, readings }
})

const pageOf = (text: string, path: string, config: Config) =>
  readPage(new TextEncoder().encode(text), sourcePath(`pages/${path}`), config)

const configOf = once((text: string) => readConfig(text, sourcePath('causebook.yaml')))

/** Kept from one state to the next as builds keep it. */
const readingOf = once(
  (bytes: Uint8Array, path: string, config: Config) => readReport(bytes, sourcePath(path), config),
  (bytes, path, config) => keyOf([bytes], sourcePath(path), settingsOf(config)),
)

/** A reading of a state, not kept from another. */
export function readAnew({ state, site }: Sound, number: number): Reading | null {
  const [path = '', source = null] = Object.entries(state.reports)[number] ?? []
  return source && readReport(bytesOf(source), sourcePath(path), site.config)
}

function bytesOf({ facts, body }: Source): Uint8Array {
  const lines = Object.entries(facts).map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
  const text = ['---', ...lines, '---', '', Object.values(body).join('\n\n'), ''].join('\n')
  return new TextEncoder().encode(text)
}

/** All files of a site but copies, and its search indexes, with texts and without, by path. */
export async function pagesOf({ state, site, readings }: Sound): Promise<Map<string, Page>> {
  const bodies = new Map(readings.map(({ report, body }) => [report?.source, body]))
  const look: Look = {
    ...(await templatesFor(state.templates, site.config.theme, site.config.site)),
    bodyOf: ({ source }) => bodies.get(source) ?? { lead: '', sections: [], timeline: [] },
    rasterizer: { version: 'test', draw: svg => new TextEncoder().encode(svg) },
  }
  const indexes = [true, false].map(full => {
    const index = searchIndex(site, look, full)
    const render = () => JSON.stringify([...filesOfIndex(index)])
    return { path: outputPath(`${index.folder}${full}`), fingerprint: index.fingerprint, render }
  })
  const pages = [...renderSite(site, look)].filter(page => 'render' in page)
  return new Map([...pages, ...indexes].map(page => [page.path, page]))
}

const templatesFor = once(
  async (own: State['templates'], theme: Config['theme'], { language, hours }: Config['site']) => {
    const folder = mkdtempSync(join(tmpdir(), 'causebook-'))
    for (const [name, text] of Object.entries(own)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true })
      writeFileSync(join(folder, name), text)
    }
    const { templates, version, assets } = await loadTemplates(folder, theme)
    const folders = { reports: folder, templates: folder }
    const { words, english } = loadLanguages(folders, language, hours)
    rmSync(folder, { recursive: true })
    return { version, words, english, fill: compileTemplates(templates, words), assets }
  },
)

/** The function, which remembers what it gave for the same arguments, or those with the same key. */
function once<Args extends readonly unknown[], Result>(
  make: (...args: Args) => Result,
  keyFor: (...args: Args) => string = (...args) => JSON.stringify(args),
): (...args: Args) => Result {
  const known = new Map<string, Result>()
  return (...args) => {
    const key = keyFor(...args)
    if (!known.has(key)) known.set(key, make(...args))
    return known.get(key) as Result
  }
}
