/** Adds an entry to a list in the front matter of a report on disk. */
import { basename, join, relative, resolve, sep } from 'node:path'
import { closest } from '../model/closest.ts'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Report } from '../model/report.ts'
import type { Status } from '../model/terms.ts'
import { UserError } from '../model/user-error.ts'
import { type Fields, yamlPairs } from '../model/writing/yaml-text.ts'
import { addEntry, type ListKey, setStatus } from '../read/front-matter/add-entry.ts'
import { readReport } from '../read/read-report.ts'
import type { ConfigOptions } from './load/load-config.ts'
import { type LoadedReports, loadReports } from './load/load-reports.ts'
import { loadSettings } from './load/load-settings.ts'
import { readWhole } from './read-file.ts'
import { replaceFile } from './replace-file.ts'

/** What is to be added. */
export interface Addition {
  readonly key: ListKey
  /** Made for the clock of the report. */
  readonly entryIn: (zone: string) => Fields
  /** What the report is by that entry; null: what it was. */
  readonly statusOf?: (report: Report) => Status | null
  /** What else would be wrong with it. */
  readonly examine?: (report: Report) => readonly Diagnostic[]
}

/**
 * Adds an entry to the report that is called or lies at `name`, and gives the path of its file. Throws UserError when
 * there is no such report, or when something would be wrong with it that is not now.
 */
export async function addToReport(
  name: string,
  addition: Addition,
  options: ConfigOptions,
): Promise<string> {
  const { config, folders, diagnostics } = await loadSettings(options)
  if (!config)
    throw new UserError(
      `The configuration is broken: ${diagnostics[0]?.message}`,
      'causebook check says more',
    )
  const { reports: folder, cache, repository } = folders
  const loaded = await loadReports(folder, config, { cache, repository })
  loaded.close()
  const report = findReport(name, folder, loaded)
  const path = join(folder, report.source)
  const old = readWhole(path)
  const text = withEntry(old, path, report, addition)
  refuseNewErrors(old, Buffer.from(text), report.source, config, addition)
  replaceFile(path, text)
  return path
}

function withEntry(
  bytes: Uint8Array,
  path: string,
  report: Report,
  { key, entryIn, statusOf }: Addition,
): string {
  const entry = entryIn(report.zone)
  const old = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const status = statusOf?.(report) ?? report.status
  const text = status === report.status ? old : setStatus(old, status)
  if (text === null)
    throw new UserError(
      `The front matter of ${path} is laid out so that its status cannot be set without changing more`,
      `Write status: ${status} by hand first`,
    )
  const added = addEntry(text, key, entry)
  if (added === null) throw cannotAdd(path, key, entry)
  return added
}

/** By its id, or by its file as seen from here or from the folder of reports. */
function findReport(name: string, folder: string, { reports, diagnostics }: LoadedReports) {
  const paths = ['.', folder].map(from =>
    relative(folder, resolve(from, name)).split(sep).join('/'),
  )
  const found =
    reports.find(({ id }) => id === name) ?? reports.find(({ source }) => paths.includes(source))
  if (found) return found
  // What cannot be read as a report is called as its file.
  const faults = diagnostics.filter(({ severity }) => severity === 'error')
  const fault = faults.find(({ file }) => paths.includes(file) || nameOf(file) === name)
  if (fault)
    throw new UserError(
      `The report ${fault.file} has errors: ${fault.message}`,
      'Mend them first; causebook check says more',
    )
  const near = closest(name, [
    ...reports.map(({ id }) => id),
    ...faults.map(({ file }) => nameOf(file)),
  ])
  const usual = 'Write its id, which is the name of its file unless it states another'
  throw new UserError(
    `There is no report "${name}"`,
    near === null ? usual : `Did you mean ${near}?`,
  )
}

/** `2019/alma.md` → `alma`. */
function nameOf(file: SourcePath): string {
  return basename(file).replace(/\.\w+$/, '')
}

function cannotAdd(path: string, key: ListKey, entry: Fields): UserError {
  return new UserError(
    `The front matter of ${path} is laid out so that nothing can be added to its ${key} without changing more`,
    `Add it by hand: ${key}: [{ ${yamlPairs(entry).join(', ')} }]`,
  )
}

/** What is wrong already stays the author's; what the entry brings is told before anything is written. */
function refuseNewErrors(
  old: Uint8Array,
  text: Uint8Array,
  file: SourcePath,
  config: Config,
  { examine }: Addition,
): void {
  const wrongIn = (bytes: Uint8Array) => {
    const { report, diagnostics } = readReport(bytes, file, config)
    const errors = diagnostics.filter(({ severity }) => severity === 'error')
    return report && examine ? [...errors, ...examine(report)] : errors
  }
  const known = wrongIn(old).map(({ message }) => message)
  const error = wrongIn(text).find(({ message }) => !known.includes(message))
  if (error)
    throw new UserError(error.message, error.hint ?? `causebook explain ${error.code} says more`)
}
