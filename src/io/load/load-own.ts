/** Loads what stands beside the reports: pages of the site's own, the files beside these, and static files. */
import { existsSync } from 'node:fs'
import { dirname, join, relative, sep } from 'node:path'
import type { Hidden } from '../../model/audience/hidden.ts'
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import type { Link } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import type { Copy, OwnFiles, OwnPage } from '../../model/site.ts'
import { type PageReading, readPage } from '../../read/read-page.ts'
import { tooSlow, type Unread, unreadDiagnostic, whyUnread } from '../apart/unread-text.ts'
import { withinTime } from '../apart/within-time.ts'
import { lookAt } from '../look-into.ts'
import { readHead } from '../read-file.ts'
import { findFiles, tellOdd } from './find-files.ts'
import { findSources } from './find-sources.ts'
import { findStatics } from './find-statics.ts'
import type { Folders } from './load-config.ts'

export interface LoadedOwn extends OwnFiles {
  readonly diagnostics: readonly Diagnostic[]
  /** What of the pages' files the audience may not see, of those that have any. */
  readonly hidden: ReadonlyMap<SourcePath, readonly Hidden[]>
}

/** Loads the folders `pages/` and `static/`, which need not exist. */
export async function loadOwn(folders: Folders, config: Config): Promise<LoadedOwn> {
  const { pages: folder, reports, repository } = folders
  const { statics, diagnostics } = await findStatics(folders)
  const found = existsSync(folder) ? await findFiles(folder) : { reports: [], others: [], odd: [] }
  const fromReports = placer(folders)
  const read = found.reports.map(path => loadPage(folder, path, config))
  const pages = read.flatMap(({ page }) => (page ? placed(page, statics, fromReports) : []))
  const beside = found.others.map(path => fromReports(`pages/${path}`))
  const attachments = beside.map(path => lookAt(reports, path))
  const known = new Set(beside)
  const sources = findSources(reports, repository, pages).filter(({ path }) => !known.has(path))
  const told = read.flatMap(reading => reading.diagnostics)
  return {
    pages,
    attachments: [...attachments, ...sources],
    statics,
    hidden: new Map(
      read.flatMap(({ page, hidden }) =>
        page && hidden.length > 0 ? [[fromReports(page.source), hidden] as const] : [],
      ),
    ),
    diagnostics: [
      ...diagnostics,
      ...found.odd.map(odd => tellOdd(odd, fromReports(`pages/${odd.path}`))),
      ...told.map(each => ({ ...each, file: fromReports(each.file) })),
    ],
  }
}

/** So many milliseconds a page may take. */
const patience = 30_000

/** Of a page that cannot be read it is said why. */
function loadPage(folder: string, path: SourcePath, config: Config): PageReading {
  const file = sourcePath(`pages/${path}`)
  const failed = (why: Unread) => ({
    page: null,
    hidden: [],
    diagnostics: [unreadDiagnostic(file, why)],
  })
  try {
    // One byte more than it may have shows that it is too large.
    const bytes = readHead(join(folder, path), limits.bytes + 1)
    return withinTime(patience, () => readPage(bytes, file, config))?.result ?? failed(tooSlow)
  } catch (error) {
    return failed(whyUnread(error))
  }
}

/** What turns a path that counts from the configuration into one that counts from the reports. */
function placer({ pages, reports }: Folders): (path: string) => SourcePath {
  const root = dirname(pages)
  return path => sourcePath(relative(reports, join(root, path)).split(sep).join('/'))
}

/** The page with paths that count from the reports, as those of reports do; an address of a static file is that file. */
function placed(
  page: OwnPage,
  statics: readonly Copy[],
  fromReports: (path: string) => SourcePath,
): OwnPage {
  const files = new Map<string, SourcePath>(statics.map(({ path, from }) => [path, from]))
  const links = page.links.map((link): Link => {
    if (!('path' in link)) return link
    const path = files.get(link.path) ?? fromReports(link.path)
    const { place } = link
    const fragment = link.fragment ?? null
    const isReport = /\.(md|markdown)$/i.test(path) && !path.startsWith('../')
    if (isReport) return { to: 'report', path, fragment, place }
    return { to: 'file', path, ...(fragment !== null && { fragment }), place }
  })
  return { ...page, source: fromReports(page.source), links }
}
