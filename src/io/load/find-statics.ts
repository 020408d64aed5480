/** Finds the files that a site takes over as they are. */
import { realpathSync, statSync } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { outputPath, sourcePath } from '../../model/paths.ts'
import type { Copy } from '../../model/site.ts'
import { isMissing } from '../system-errors.ts'
import { leadsOut } from '../trust/refuse-links.ts'
import { isNameless, type Odd, tellOdd } from './find-files.ts'
import type { Folders } from './load-config.ts'

export interface FoundStatics {
  /** By path. */
  readonly statics: readonly Copy[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * All files below the folder `static/`, those whose names begin with a dot among them, but for what file managers and
 * git leave there, and our own notes. A symbolic link to a file of the folder is that file; all others are told, and so is
 * a folder that is one itself, and leads out of the repository.
 */
export async function findStatics({ statics: folder, reports }: Folders): Promise<FoundStatics> {
  const statics: Copy[] = []
  const diagnostics: Diagnostic[] = []
  const fromReports = (path: string) =>
    sourcePath(relative(reports, join(folder, path)).split(sep).join('/'))
  if (leadsOut(folder)) {
    const away = 'static/ is a symbolic link out of the repository, and passed over'
    const hint = 'Put the files themselves into static/'
    const told = diagnose('static/symbolic-link', fromReports(''), away, { hint })
    return { statics, diagnostics: [told] }
  }
  for (const { path, kind } of await walk(folder, '')) {
    if (kind === 'device' || kind === 'nameless')
      diagnostics.push(tellOdd({ path: sourcePath(path), kind }, fromReports(path)))
    else if (kind === 'file' || leadsToFile(folder, path))
      statics.push({ path: outputPath(path), from: fromReports(path) })
    else
      diagnostics.push(
        diagnose(
          'static/symbolic-link',
          fromReports(path),
          `The symbolic link ${path} is passed over: expected one that leads to a file in static/`,
          { hint: 'Put the file itself into static/' },
        ),
      )
  }
  return { statics: statics.sort((a, b) => compare(a.path, b.path)), diagnostics }
}

/** What programs leave in folders, and what would be taken for the notes of a build. */
const passedOver = /^(\.DS_Store|Thumbs\.db|desktop\.ini|\.git.*|\.causebook)$/i

interface Found {
  readonly path: string
  readonly kind: Odd['kind'] | 'file'
}

async function walk(folder: string, below: string): Promise<readonly Found[]> {
  const entries = await readdir(join(folder, below), { withFileTypes: true }).catch(error => {
    if (below === '' && isMissing(error)) return []
    throw error
  })
  const found = entries
    .filter(({ name }) => !passedOver.test(name))
    .map(async (entry): Promise<readonly Found[]> => {
      const path = below === '' ? entry.name : `${below}/${entry.name}`
      if (isNameless(join(folder, path))) return [{ path, kind: 'nameless' }]
      if (entry.isDirectory()) return walk(folder, path)
      const kind = entry.isSymbolicLink() ? 'link' : entry.isFile() ? 'file' : 'device'
      return [{ path, kind }]
    })
  return (await Promise.all(found)).flat()
}

function leadsToFile(folder: string, path: string): boolean {
  try {
    const real = realpathSync(join(folder, path))
    return real.startsWith(realpathSync(folder) + sep) && statSync(real).isFile()
  } catch {
    return false
  }
}
