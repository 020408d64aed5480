/** Adds to a bundle the words of all languages in a form that is read faster than YAML, and declares their type. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'rolldown'
import { parse } from 'yaml'
import { stageWords } from '../src/model/languages/stage-words.ts'
import { declareWords } from './declare-words.ts'

/**
 * Writes each `TAG.yaml` of `folder` as `languages/TAG.json`, `languages/headings.json` and `languages/stages.json` with those of all, and
 * `regions`, a file, as `languages/regions.json`.
 */
export function languages(folder: string, regions: string): Plugin {
  // Before any file is read, so that a new text is known when the types of all else are looked at.
  declareEnglish(folder)
  return {
    name: 'languages',
    generateBundle() {
      const files = readdirSync(folder).filter(file => file.endsWith('.yaml'))
      const headings: Record<string, string[]> = {}
      const all = files.sort().map(file => parse(readFileSync(join(folder, file), 'utf8')))
      for (const [i, file] of files.entries()) {
        const words = all[i]
        const fileName = `languages/${file.replace(/\.yaml$/, '.json')}`
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify(words) })
        for (const [role, names] of Object.entries<string[]>(words.headings ?? {}))
          headings[role] = [...new Set([...(headings[role] ?? []), ...names])]
      }
      const others = {
        headings,
        stages: stageWords(all),
        regions: parse(readFileSync(regions, 'utf8')),
      }
      for (const [name, data] of Object.entries(others)) {
        const fileName = `languages/${name}.json`
        this.emitFile({ type: 'asset', fileName, source: JSON.stringify(data) })
      }
    },
  }
}

function declareEnglish(folder: string): void {
  const file = join(folder, 'en.d.yaml.ts')
  const declared = declareWords(parse(readFileSync(join(folder, 'en.yaml'), 'utf8')))
  if (declared !== readFileSync(file, 'utf8')) writeFileSync(file, declared)
}
