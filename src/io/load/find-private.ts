/** Finds what files would give away that a site publishes as they are: logs, tables, drawings. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../model/config.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import { sizeText } from '../../model/size-text.ts'
import { Notes } from '../../read/notes.ts'
import { isRaster } from '../../read/pictures/read-picture-size.ts'
import { notePrivate } from '../../read/privacy/note-private.ts'
import { readHead } from '../read-file.ts'
import { largestPhotograph } from '../write/load-copy.ts'
import type { Folders } from './load-config.ts'

/** Files that people and programs write as text; scripts and styles are somebody's work, and full of names. */
const isText =
  /\.(txt|log|csv|tsv|json|jsonl|ya?ml|toml|ini|env|conf|har|svg|xml|html?|sql|sh|diff|patch|pem|key)$|(^|\/)\.env$/i
/** As of a report. */
const longest = 2_000_000

/** What is wrong with the attachments that are linked, and with static files. */
export function findPrivate(
  site: Site,
  { reports: folder }: Pick<Folders, 'reports'>,
): readonly Diagnostic[] {
  const attachments = linkedAttachments(site)
  const texts = [...attachments, ...site.statics.map(({ from }) => from)].filter(path =>
    isText.test(path),
  )
  return [
    ...texts.flatMap(path => privateIn(path, folder, site.config)),
    ...attachments.flatMap(path => tooLarge(path, folder, site.config) ?? []),
  ]
}

/** What was found in files by their paths: a preview asks after every change. */
const known = new Map<string, { readonly stamp: string; readonly found: readonly Diagnostic[] }>()

function privateIn(path: SourcePath, folder: string, config: Config): readonly Diagnostic[] {
  const file = join(folder, path)
  const { size, mtimeMs, ino } = statSync(file)
  const stamp = JSON.stringify([path, size, mtimeMs, ino, config.audience, config.privacy])
  const before = known.get(file)
  if (before?.stamp === stamp) return before.found
  const notes = new Notes(path)
  notePrivate(textOf(file), null, config, notes)
  known.set(file, { stamp, found: notes.diagnostics })
  return notes.diagnostics
}

/** By what the system says of it, for a file takes less room on a disk than on a site where most of it is empty. */
function tooLarge(path: SourcePath, folder: string, { largestFile }: Config): Diagnostic | null {
  const size = statSync(join(folder, path), { throwIfNoEntry: false })?.size ?? 0
  const tell = (why: string, most: number, hint: string) =>
    diagnose(
      'file/too-large',
      path,
      `This file has ${sizeText(size)}${why}: expected at most ${sizeText(most)}`,
      { hint },
    )
  if (size > largestFile)
    return tell(
      ', and would be copied to the site',
      largestFile,
      'Save it smaller, or link to where it can be had; `source.largest_file_mb` sets the limit',
    )
  // What its camera noted would be published with it.
  if (!isRaster(path) || size <= largestPhotograph) return null
  const why = ', and what its camera noted cannot be taken out'
  return tell(why, largestPhotograph, 'Save it smaller')
}

function linkedAttachments({ config, reports, pages, attachments }: Site): readonly SourcePath[] {
  const holders = [...reports.filter(({ status }) => status !== 'withdrawn'), ...pages]
  const linked = new Set(
    holders.flatMap(({ links }) => links.flatMap(link => (link.to === 'file' ? link.path : []))),
  )
  const copied = attachments.filter(
    ({ path, elsewhere }) =>
      linked.has(path) && (!elsewhere || (elsewhere === 'file' && config.copiesSources)),
  )
  return [...new Set(copied.map(({ path }) => path))]
}

/** The beginning of a file; nothing of one that is no text after all. */
function textOf(path: string): string {
  const text = readHead(path, longest).toString('utf8')
  return text.includes('\0') ? '' : text
}
