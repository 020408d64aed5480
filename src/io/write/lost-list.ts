/** Turns a site that lost its list of files into what is to be said of it. */
import { join } from 'node:path'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { outputPath } from '../../model/paths.ts'
import type { Folders } from '../load/load-config.ts'
import { readText } from '../read-file.ts'
import { foreignHint } from '../trust/seal.ts'
import { publishedPath } from './finish-files.ts'
import { filesBelow, tellLeft } from './left-over.ts'
import { loadManifest, manifestPath, ours } from './manifest.ts'
import type { ListLoss } from './refuse-folder.ts'

/** What only a site of ours has, all of it: a folder into which one was copied may have a home page of its own. */
const marks: readonly (readonly [file: string, mark: RegExp])[] = [
  ['feed.atom', /<generator>Causebook<\/generator>/],
  ['api/v1/index.json', /^\{"\$schema":"[^"]+\/api\/v1\/schema\/index\.json",/],
  ['index.html', /<link rel="stylesheet" href="causebook\.([0-9a-f]+\.)?css"/],
]

/** Whether what is in `out` bears the marks of our sites. */
export function isSite(out: string): boolean {
  return marks.every(([file, mark]) => mark.test(textOf(join(out, file))))
}

function textOf(path: string): string {
  try {
    return readText(path)
  } catch {
    return ''
  }
}

/** What is to be said of a site that had lost its list, now that it has one again. */
export function tellLostList(folders: Folders, loss: ListLoss): readonly Diagnostic[] {
  const [message, hint] = losses[loss]
  const list = publishedPath(outputPath(manifestPath), folders)
  return [diagnose('output/list-lost', list, message, { hint }), ...tellBeside(folders)]
}

/** With no list to go by, files at the top are told as well, though most are the operator's. */
function tellBeside(folders: Folders): readonly Diagnostic[] {
  const { out } = folders
  const list = loadManifest({ out, cache: null, remembers: false })?.files ?? new Map()
  const beside = filesBelow(out).filter(path => !path.startsWith(`${ours}/`) && !list.has(path))
  return tellLeft(folders, beside.sort(compare))
}

const losses: Readonly<Record<ListLoss, readonly [message: string, hint: string]>> = {
  gone: [
    'The list of the files of this site was not there, so all were written anew',
    'Copy the hidden folder .causebook/ with the rest, and only what changed is written',
  ],
  damaged: [
    'The list of the files of this site was damaged, so those that it did not name any more were written anew',
    'It is whole again. A machine that loses its power, or another program, can leave it so',
  ],
}

/** What is to be said of a site whose list may be somebody else's. */
export function tellForeignList(folders: Folders): readonly Diagnostic[] {
  const list = publishedPath(outputPath(manifestPath), folders)
  const message =
    'The list of the files of this site was not made here, so it was not believed: all were rendered anew'
  return [
    diagnose('output/list-foreign', list, message, { hint: foreignHint }),
    ...tellBeside(folders),
  ]
}
