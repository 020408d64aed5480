/** The golden reports: one folder each, with a report, sometimes a configuration, and its reading. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { builtInHeadings } from '../../src/io/load/built-in-words.ts'
import type { Config } from '../../src/model/config.ts'
import { type SourcePath, sourcePath } from '../../src/model/paths.ts'
import { type Reading, readReport } from '../../src/read/read-report.ts'
import { readConfig, withHeadings } from '../../src/read/settings/read-config.ts'

const headings = builtInHeadings()
const bare = configFrom('', 'causebook.yaml')
const folder = fileURLToPath(new URL('../reports/', import.meta.url))

export interface Case {
  readonly name: string
  readonly bytes: Uint8Array
  readonly file: SourcePath
  readonly config: Config
  /** Where its golden reading is. */
  readonly golden: string
}

/** All cases, by name. The report is the one Markdown file of the folder, at any depth. */
export const cases: readonly Case[] = readdirSync(folder).sort().map(load)

export function readCase({ bytes, file, config }: Case): Reading {
  return readReport(bytes, file, config)
}

/** The reading of the case with this name. */
export function readingOf(name: string): Reading {
  const found = cases.find(candidate => candidate.name === name)
  if (!found) throw new Error(`There is no case "${name}" in test/reports`)
  return readCase(found)
}

function load(name: string): Case {
  const inside = join(folder, name)
  const files = readdirSync(inside, { recursive: true, encoding: 'utf8' }).sort()
  const [report, ...others] = files.filter(path => path.endsWith('.md'))
  if (report === undefined || others.length > 0)
    throw new Error(`test/reports/${name} holds ${others.length === 0 ? 'no' : 'several'} reports`)
  return {
    name,
    bytes: readFileSync(join(inside, report)),
    file: sourcePath(report),
    config: files.includes('causebook.yaml') ? configIn(join(inside, 'causebook.yaml')) : bare,
    golden: join(inside, 'reading.json'),
  }
}

function configIn(path: string): Config {
  return configFrom(readFileSync(path, 'utf8'), path)
}

function configFrom(text: string, path: string): Config {
  const { config, diagnostics } = readConfig(text, sourcePath(path))
  if (!config) throw new Error(`${path}: ${diagnostics[0]?.message}`)
  return withHeadings(config, headings)
}
