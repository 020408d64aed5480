/** Adds to a bundle the declarations of its types, which programs are checked against. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import type { Plugin } from 'rolldown'

const compiler = join('node_modules', 'typescript', 'bin', 'tsc')

/**
 * Writes what the compiler declares of the module `entry`, such as `index`, and of all that it names.
 * Fails where the types are wrong or name another package, for that one need not be installed.
 */
export function declarations(entry: string): Plugin {
  return {
    name: 'declarations',
    generateBundle() {
      const folder = mkdtempSync(join(tmpdir(), 'causebook-types-'))
      try {
        const words = ['-p', 'tsconfig.build.json', '--emitDeclarationOnly', '--outDir', folder]
        execFileSync(process.execPath, [compiler, ...words], { stdio: 'inherit' })
        for (const [fileName, source] of reachedFrom(`${entry}.d.ts`, folder))
          this.emitFile({ type: 'asset', fileName, source })
      } finally {
        rmSync(folder, { recursive: true })
      }
    },
  }
}

/** The text of `first` and of the declarations that it leads to, by path. */
function reachedFrom(first: string, folder: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>()
  const paths = [first]
  for (const path of paths) {
    if (reached.has(path)) continue
    const text = readFileSync(join(folder, path), 'utf8')
    reached.set(path, text)
    for (const [, name = ''] of text.matchAll(
      /(?:\bfrom |\bimport\(|\bimport )['"]([^'"]+)['"]/g,
    )) {
      if (!name.startsWith('.')) throw new Error(`${path} takes its types from ${name}`)
      paths.push(posix.join(posix.dirname(path), name.replace(/\.ts$/, '.d.ts')))
    }
  }
  return reached
}
