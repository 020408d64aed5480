/** Finds what files would give away that a site publishes as they are: logs, tables, drawings. */
import { join } from 'node:path'
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { Notes } from '../../read/notes.ts'
import { notePrivate } from '../../read/privacy/note-private.ts'
import { readHead } from '../read-file.ts'
import type { Folders } from './load-config.ts'

/** Files that people and programs write as text; scripts and styles are somebody's work, and full of names. */
const isText =
  /\.(txt|log|csv|tsv|json|jsonl|ya?ml|toml|ini|env|conf|har|svg|xml|html?|sql|sh|diff|patch|pem|key)$|(^|\/)\.env$/i
/** As of a report. */
const longest = 2_000_000

/** What is wrong with the attachments that are linked, and with static files. */
export async function findPrivate(
  site: Site,
  { reports: folder }: Pick<Folders, 'reports'>,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  for (const path of publishedFiles(site)) {
    const notes = new Notes(path)
    notePrivate(textOf(join(folder, path)), null, site.config, notes)
    found.push(...notes.diagnostics)
  }
  return found
}

function publishedFiles({ config, reports, pages, attachments, statics }: Site): Set<SourcePath> {
  const holders = [...reports.filter(({ status }) => status !== 'withdrawn'), ...pages]
  const linked = new Set(
    holders.flatMap(({ links }) => links.flatMap(link => (link.to === 'file' ? link.path : []))),
  )
  const copied = attachments.filter(
    ({ path, elsewhere }) =>
      linked.has(path) && (!elsewhere || (elsewhere === 'file' && config.copiesSources)),
  )
  const paths = [...copied.map(({ path }) => path), ...statics.map(({ from }) => from)]
  return new Set(paths.filter(path => isText.test(path)))
}

/** The beginning of a file; nothing of one that is no text after all. */
function textOf(path: string): string {
  const text = readHead(path, longest).toString('utf8')
  return text.includes('\0') ? '' : text
}
