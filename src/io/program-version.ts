/** Tells one version of Causebook's own code from another, for what is remembered between runs. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { compare } from '../model/diagnostics.ts'

/** Where the code is that runs: `build`, or `src` in tests. */
export const codeFolder = fileURLToPath(new URL('..', import.meta.url))
/** Where Causebook is installed, with the templates that come with it. */
export const packageFolder = fileURLToPath(new URL('../..', import.meta.url))
const manifest = join(packageFolder, 'package.json')

let version: string | undefined

/** A hash of the code that is running and of the versions of what it stands on. */
export function programVersion(): string {
  version ??= hashOfProgram()
  return version
}

function hashOfProgram(): string {
  const hash = createHash('sha1').update(readFileSync(manifest)).update(process.version)
  const files = readdirSync(codeFolder, { recursive: true, encoding: 'utf8' })
  for (const file of files.filter(name => /\.[jt]s$/.test(name)).sort(compare)) {
    hash.update(file).update(readFileSync(join(codeFolder, file)))
  }
  return hash.digest('hex')
}
