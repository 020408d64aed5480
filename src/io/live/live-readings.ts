/** Keeps the readings of a reports folder in memory while their files change. */

import { existsSync, lstatSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../model/config.ts'
import type { Diagnostic } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import type { Body, Report } from '../../model/report.ts'
import type { Attachment } from '../../model/site.ts'
import { findFiles, roleOf } from '../load/find-files.ts'
import { findSources } from '../load/find-sources.ts'
import { type LoadedReports, type LoadOptions, loadReports } from '../load/load-reports.ts'
import { readAll } from '../load/read-all.ts'
import type { Known } from '../load/read-batch.ts'
import { unseen } from '../look-into.ts'

/** What is known of a report's file. */
interface Entry {
  /** As it was when it could last be read. */
  readonly report: Report | null
  /** What can be read of it now, where that is not all. */
  readonly faulty?: Report | undefined
  readonly diagnostics: readonly Diagnostic[]
  /** Whether the file has since become one that cannot be read. */
  readonly stale: boolean
}

export class LiveReadings {
  readonly #folder: string
  readonly #config: Config
  readonly #options: LoadOptions
  readonly #loaded: LoadedReports
  readonly #entries = new Map<SourcePath, Entry>()
  readonly #attachments = new Map<SourcePath, Attachment>()
  /** The texts, as JSON, that were read since everything was loaded. */
  readonly #bodies = new WeakMap<Report, string>()

  private constructor(
    folder: string,
    config: Config,
    options: LoadOptions,
    loaded: LoadedReports,
    before: LiveReadings | null,
  ) {
    this.#folder = folder
    this.#config = config
    this.#options = options
    this.#loaded = loaded
    for (const attachment of loaded.attachments)
      if (!attachment.elsewhere) this.#attachments.set(attachment.path, attachment)
    for (const diagnostic of loaded.diagnostics) {
      const { diagnostics = [] } = this.#entries.get(diagnostic.file) ?? {}
      const all = [...diagnostics, diagnostic]
      this.#entries.set(diagnostic.file, { report: null, diagnostics: all, stale: false })
    }
    for (const report of loaded.reports) {
      const { diagnostics = [] } = this.#entries.get(report.source) ?? {}
      this.#entries.set(report.source, { report, diagnostics, stale: false })
    }
    for (const faulty of loaded.faulty) {
      const { diagnostics = [] } = this.#entries.get(faulty.source) ?? {}
      this.#entries.set(faulty.source, { report: null, faulty, diagnostics, stale: false })
    }
    if (before) this.#inherit(before)
  }

  /**
   * Reads all reports below `folder`; of those that cannot be read, what `before` knew stays. Throws
   * UserError when there is no such folder or nothing in it.
   */
  static async open(
    folder: string,
    config: Config,
    options: LoadOptions,
    before: LiveReadings | null = null,
  ): Promise<LiveReadings> {
    const loaded = await loadReports(folder, config, options)
    return new LiveReadings(folder, config, options, loaded, before)
  }

  /** Every report as it was when it could last be read. */
  get reports(): readonly Report[] {
    return Array.from(this.#entries.values(), ({ report }) => report).filter(
      report => report !== null,
    )
  }

  /** What can be told now of those that are shown as they were, or not at all. */
  get faulty(): readonly Report[] {
    return Array.from(this.#entries.values()).flatMap(({ faulty }) => faulty ?? [])
  }

  /** Nobody has looked into these. */
  get attachments(): readonly Attachment[] {
    const sources = findSources(this.#folder, this.#options.repository, [
      ...this.reports,
      ...this.faulty,
    ])
    return [...this.#attachments.values(), ...sources]
  }

  get diagnostics(): readonly Diagnostic[] {
    const told = Array.from(this.#entries.values()).flatMap(({ diagnostics }) => diagnostics)
    return [...this.#loaded.asides, ...told]
  }

  /** The files whose reports are shown as they were, because they cannot be read any more. */
  get stale(): ReadonlySet<SourcePath> {
    const entries = [...this.#entries].filter(([, { stale }]) => stale)
    return new Set(entries.map(([path]) => path))
  }

  bodyOf(report: Report): Body {
    const text = this.#bodies.get(report)
    return text === undefined ? this.#loaded.bodyOf(report) : (JSON.parse(text) as Body)
  }

  /**
   * Looks again at files and folders that may have changed, come or gone, and gives the attachments
   * among them. All reports change at once, when the last has been read.
   */
  async update(paths: readonly SourcePath[]): Promise<readonly SourcePath[]> {
    const reports: SourcePath[] = []
    const others: SourcePath[] = []
    const gone: SourcePath[] = []
    for (const path of paths) {
      // At once: in a large folder the watcher keeps the disk busy after a save.
      const found = lstatSync(join(this.#folder, path), { throwIfNoEntry: false })
      if (found?.isFile() && roleOf(path) === 'report') reports.push(path)
      else if (found?.isFile() && roleOf(path) === 'attachment') others.push(path)
      else if (!found?.isDirectory()) gone.push(path)
    }
    const read = new Map<SourcePath, Entry>()
    for await (const { path, facts, body } of readAll(
      this.#folder,
      reports,
      this.#config,
      this.#options,
    )) {
      const known = JSON.parse(facts) as Known
      if (known.report) this.#bodies.set(known.report, body)
      // A file may go between the look at it and the reading.
      if (existsSync(join(this.#folder, path))) read.set(path, this.#successor(path, known))
      else gone.push(path)
    }
    for (const path of gone) this.#remove(path)
    for (const [path, entry] of read) this.#entries.set(path, entry)
    for (const path of others) this.#attachments.set(path, unseen(path))
    return [...others, ...gone]
  }

  /** The paths that came to the folder or left it without anybody saying so. */
  async missed(): Promise<readonly SourcePath[]> {
    const found = await findFiles(this.#folder).catch(() => ({ reports: [], others: [], odd: [] }))
    const there = new Set([...found.reports, ...found.others])
    const known = new Set([...this.#entries.keys(), ...this.#attachments.keys()])
    return [
      ...[...there].filter(path => !known.has(path)),
      ...[...known].filter(path => !there.has(path)),
    ]
  }

  close(): void {
    this.#loaded.close()
  }

  #successor(path: SourcePath, known: Known): Entry {
    const last = this.#entries.get(path)?.report ?? null
    return known.report
      ? { ...known, stale: false }
      : { ...known, report: last, stale: last !== null }
  }

  /** Removes a file, or all that is below a folder. */
  #remove(path: SourcePath): void {
    for (const map of [this.#entries, this.#attachments]) {
      map.delete(path)
      for (const other of map.keys()) if (other.startsWith(`${path}/`)) map.delete(other)
    }
  }

  #inherit(before: LiveReadings): void {
    for (const [path, entry] of this.#entries) {
      const last = entry.report ? null : before.#entries.get(path)?.report
      if (!last) continue
      this.#bodies.set(last, JSON.stringify(before.bodyOf(last)))
      this.#entries.set(sourcePath(path), { ...entry, report: last, stale: true })
    }
  }
}
