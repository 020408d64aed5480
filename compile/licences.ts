/** Adds to a bundle the licences of the packages in it, as these ask of whoever passes them on. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { bundledPackages, type Package } from './bundled-packages.ts'

/** Licences that ask for nothing but to be passed on. */
const accepted = ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT']

/** Writes `fileName`; fails for a package that has another licence, or none that can be passed on. */
export function licences(fileName: string): Plugin {
  return {
    name: 'licences',
    generateBundle(_, bundle) {
      const texts = bundledPackages(bundle).map(licenceOf).sort()
      this.emitFile({ type: 'asset', fileName, source: texts.join(`\n${'-'.repeat(80)}\n\n`) })
    },
  }
}

function licenceOf({ name, version, licence, folder }: Package): string {
  if (licence === undefined || !accepted.includes(licence))
    throw new Error(`${name} has the licence ${licence}`)
  return `${name} ${version} (${licence})\n\n${noticeOf(folder, name).trim()}\n`
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
