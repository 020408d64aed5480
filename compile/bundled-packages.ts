/** Turns a bundle into the packages whose modules are in it. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputBundle } from 'rolldown'

/** A package as it is installed. */
export interface Package {
  readonly name: string
  readonly version: string
  /** As SPDX names it. */
  readonly licence: string | undefined
  /** Where it is: `node_modules/@scope/name`. */
  readonly folder: string
}

/** By folder, in the order of the alphabet. */
export function bundledPackages(bundle: OutputBundle): readonly Package[] {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
  const modules = chunks.flatMap(({ modules }) => Object.keys(modules))
  const folders = new Set(modules.map(folderOf).filter(folder => folder !== null))
  return [...folders].sort().map(packageIn)
}

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`; of our own code null. */
function folderOf(module: string): string | null {
  // What the bundler adds by itself.
  if (module.startsWith('\0rolldown/')) return join('node_modules', 'rolldown')
  return /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0] ?? null
}

export function packageIn(folder: string): Package {
  const { name, version, license, licenses } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  // Old packages state a list.
  return { name, version, licence: license ?? licenses?.[0]?.type, folder }
}
