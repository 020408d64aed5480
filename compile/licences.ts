/** Adds to a bundle the licences of the packages in it, as these ask of whoever passes them on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { OutputBundle, Plugin } from 'rolldown'

/** Licences that ask for nothing but to be passed on. */
const accepted = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** Writes `fileName`; fails for a package that has another licence, or none that can be passed on. */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const texts = [...foldersIn(bundle)].map(licenceOf).sort()
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) })
    },
  }
}

/** Where the packages are that modules of the bundle come from. */
function foldersIn(bundle: OutputBundle): ReadonlySet<string> {
  const chunks = Object.values(bundle).filter(file => file.type === 'chunk')
  const modules = chunks.flatMap(({ modules }) => Object.keys(modules))
  return new Set(modules.map(folderOf).filter(folder => folder !== null))
}

/** `…/node_modules/@scope/name/lib/x.js` → `…/node_modules/@scope/name`; of our own code null. */
function folderOf(module: string): string | null {
  // What the bundler adds by itself.
  if (module.startsWith('\0rolldown/')) return join('node_modules', 'rolldown')
  return /^.*[\\/]node_modules[\\/](@[^\\/]+[\\/])?[^\\/]+/.exec(module)?.[0] ?? null
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const { name, version } = about
  // Old packages state a list.
  const license = about.license ?? about.licenses?.[0]?.type
  if (!accepted.includes(license)) throw new Error(`${name} has the licence ${license}`)
  return `${name} ${version} (${license})\n\n${noticeOf(folder, name).trim()}\n`
}

/** The text of a licence, or at least who grants it, which some say only in what is to be read first. */
function noticeOf(folder: string, name: string): string {
  const files = readdirSync(folder)
  const file = files.find(path => /^licen[cs]e\b/i.test(path))
  if (file) return readFileSync(join(folder, file), 'utf8')
  const readme = files.find(path => /^readme\b/i.test(path))
  const text = readme ? readFileSync(join(folder, readme), 'utf8') : ''
  const [notice] = /^Copyright .*/ms.exec(text) ?? []
  if (!notice) throw new Error(`${name} comes without the text of its licence`)
  return notice
}
