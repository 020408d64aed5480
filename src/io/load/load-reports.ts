/** Loads every report of a folder, from the cache where it can, and what is known of the files beside them. */
import { readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import type { Hidden } from '../../model/audience/hidden.ts'
import type { Config } from '../../model/config.ts'
import { compare, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import type { Body, Report } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import type { Attachment } from '../../model/site.ts'
import { UserError } from '../../model/user-error.ts'
import { ReadingCache } from '../cache/reading-cache.ts'
import { unseen } from '../look-into.ts'
import { piecesOf } from '../read-file.ts'
import { foreignHint } from '../trust/seal.ts'
import { type FoundFiles, findFiles, tellOdd } from './find-files.ts'
import { findSources } from './find-sources.ts'
import { type ReadAllOptions, readAll } from './read-all.ts'
import { type Known, keyOf, readBatch, settingsOf } from './read-batch.ts'

export interface LoadOptions extends ReadAllOptions {
  /** Where readings are kept from one run to the next; null: nowhere. */
  readonly cache: string | null
  /** The folder around that of the reports to files of which these may link. */
  readonly repository: string
  /** Called as the number of reports that had to be read grows. */
  readonly onRead?: ((done: number, all: number) => void) | undefined
  /** Called with the reports before the files elsewhere are looked for that they link to. */
  readonly onReports?: ((reports: readonly Report[]) => void) | undefined
}

export interface LoadedReports {
  readonly reports: readonly Report[]
  /** Those in which something could not be read. */
  readonly faulty: readonly Report[]
  /** Nobody has looked into these. */
  readonly attachments: readonly Attachment[]
  readonly diagnostics: readonly Diagnostic[]
  /** Of what is no report. */
  readonly asides: readonly Diagnostic[]
  /** What of their files the audience may not see, of those that have any. */
  readonly hidden: ReadonlyMap<SourcePath, readonly Hidden[]>
  /** Changes with the files of reports, and with what they are read with. */
  readonly key: string
  readonly bodyOf: (report: Report) => Body
  /** To be called when no more bodies are needed. */
  readonly close: () => void
}

/** Reads all reports below `folder`. Throws UserError when there is no such folder or nothing in it. */
export async function loadReports(
  folder: string,
  config: Config,
  options: LoadOptions,
): Promise<LoadedReports> {
  const found = await findReports(folder, config).catch(error => {
    // What is wrong with the settings is told in any case.
    if (config.faults && error instanceof UserError) return { reports: [], others: [], odd: [] }
    throw error
  })
  const settings = settingsOf(config)
  const cache = ReadingCache.open(options.cache, settings)
  try {
    const { facts, keys } = await loadFacts(folder, found.reports, config, cache, options)
    const body = (path: SourcePath, key = '') =>
      cache.bodyOf(key) ?? readBody(folder, path, key, config)
    const reports = facts.flatMap(({ report }) => report ?? [])
    const faulty = facts.flatMap(known => known.faulty ?? [])
    options.onReports?.(reports)
    const sources = findSources(folder, options.repository, [...reports, ...faulty])
    return {
      reports,
      faulty,
      attachments: [...found.others.map(unseen), ...sources],
      diagnostics: facts.flatMap(({ diagnostics }) => diagnostics),
      asides: asidesOf(found, folder, cache.isRefused ? options.cache : null),
      hidden: hiddenIn(facts),
      key: [...keys.values()].sort(compare).join(' '),
      bodyOf: lastKept(({ source }) => body(source, keys.get(source))),
      close: () => cache.close(),
    }
  } catch (error) {
    cache.close()
    throw error
  }
}

/** `cache` is one that was refused. */
function asidesOf({ odd }: FoundFiles, folder: string, cache: string | null): Diagnostic[] {
  const told = odd.map(each => tellOdd(each, each.path))
  return cache === null ? told : [...told, foreignCache(folder, cache)]
}

function foreignCache(folder: string, cache: string): Diagnostic {
  return diagnose(
    'cache/foreign',
    sourcePath(relative(folder, cache).split(sep).join('/')),
    'What is remembered in this folder was not made here, so it was not believed: all was read anew',
    { hint: foreignHint },
  )
}

function hiddenIn(facts: readonly Known[]): LoadedReports['hidden'] {
  return new Map(
    facts.flatMap(({ report, hidden }) =>
      report && hidden ? [[report.source, hidden] as const] : [],
    ),
  )
}

async function loadFacts(
  folder: string,
  paths: readonly SourcePath[],
  config: Config,
  cache: ReadingCache,
  options: LoadOptions,
): Promise<{ facts: readonly Known[]; keys: ReadonlyMap<SourcePath, string> }> {
  const settings = settingsOf(config)
  const keys = new Map(paths.map(path => [path, keyAt(folder, path, settings)]))
  const unknown = paths.filter(path => !isKnown(cache.factsOf(keys.get(path) ?? '')))
  const unread: Known[] = []
  let done = 0
  for await (const { path, key, facts, body } of readAll(folder, unknown, config, options)) {
    keys.set(path, key)
    if (key === '') unread.push(JSON.parse(facts) as Known)
    else cache.add(key, facts, body)
    options.onRead?.(++done, unknown.length)
  }
  cache.settle(new Set(keys.values()))
  const known = paths.flatMap(path => {
    const key = keys.get(path) ?? ''
    const kept = cache.factsOf(key)
    return key === '' ? [] : isKnown(kept) ? kept : readAgain(path)
  })
  return { facts: [...known, ...unread], keys }

  /** For the day on which the cache loses what it was given. */
  function readAgain(path: SourcePath): Known | readonly [] {
    const [again] = readBatch({ folder, paths: [path], config })
    return again ? (JSON.parse(again.facts) as Known) : []
  }
}

function isKnown(facts: unknown): facts is Known {
  return Array.isArray((facts as Partial<Known> | undefined)?.diagnostics)
}

/** Empty where the file cannot be opened: reading it will tell why. */
function keyAt(folder: string, path: SourcePath, settings: string): string {
  try {
    return keyOf(piecesOf(join(folder, path), limits.bytes + 1), path, settings)
  } catch {
    return ''
  }
}

/** Most files of a report are made one after the other, and each asks for its body several times. */
function lastKept(read: LoadedReports['bodyOf']): LoadedReports['bodyOf'] {
  let last: { readonly report: Report; readonly body: Body } | null = null
  return report => {
    if (last?.report !== report) last = { report, body: read(report) }
    return last.body
  }
}

/** For the day on which the cache is damaged. Throws UserError when the file is not any more what it was. */
function readBody(folder: string, path: SourcePath, key: string, config: Config): Body {
  const [again] = readBatch({ folder, paths: [path], config })
  const body = again?.key === key ? (JSON.parse(again.body) as Body | null) : null
  if (body) return body
  throw new UserError(
    `${join(folder, path)} was changed while the site was being built`,
    'The site that was there is as it was. Build again',
  )
}

/** Before the first incident, the instances have their addresses already. */
async function findReports(folder: string, { instances }: Config): Promise<FoundFiles> {
  requireFolder(folder)
  const found = await findFiles(folder)
  const mayBeNone = instances.length > 0 && isMeant(folder)
  if (found.reports.length === 0 && !mayBeNone) throw noReports(folder)
  return found
}

/** A file that is passed over tells a folder that waits for reports from, say, a submodule that nobody fetched. */
const isMeant = (folder: string) => readdirSync(folder).some(name => /^[._]/.test(name))

function requireFolder(folder: string): void {
  const found = statSync(folder, { throwIfNoEntry: false })
  if (found?.isDirectory()) return
  const why = found ? 'is not a folder' : 'does not exist'
  throw new UserError(
    `The reports folder ${folder} ${why}`,
    '`causebook init` writes a first one. Check --reports; without it, rcas/ beside causebook.yaml is used',
  )
}

function noReports(folder: string): UserError {
  return new UserError(
    `The reports folder ${folder} holds no reports`,
    'Reports are Markdown files (.md); `causebook new` writes one, `causebook init` an example. Check --reports. Before the first incident, put a `_template.md` or `.gitkeep` there and name your `instances`',
  )
}
