/** Loads every report of a folder, and what is known of the files beside them. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Config } from '../model/config.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { Body, Report } from '../model/report.ts'
import type { Attachment } from '../model/site.ts'
import { UserError } from '../model/user-error.ts'
import { isActive, isPicture } from '../read/read-attachment.ts'
import { readReport } from '../read/read-report.ts'
import { findFiles } from './find-files.ts'

export interface LoadedReports {
  readonly reports: readonly Report[]
  readonly bodies: ReadonlyMap<SourcePath, Body>
  readonly attachments: readonly Attachment[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Reads all reports below `folder`. Throws UserError when there is no such folder or nothing in it. */
export async function loadReports(folder: string, config: Config): Promise<LoadedReports> {
  await requireFolder(folder)
  const found = await findFiles(folder)
  if (found.reports.length === 0) {
    throw new UserError(
      `The reports folder ${folder} holds no reports`,
      'Reports are Markdown files (.md); `causebook new` writes one. Check --reports',
    )
  }
  const reports: Report[] = []
  const bodies = new Map<SourcePath, Body>()
  const diagnostics: Diagnostic[] = []
  for (const path of found.reports) {
    const reading = readReport(await readFile(join(folder, path)), path, config)
    diagnostics.push(...reading.diagnostics)
    if (!reading.report || !reading.body) continue
    reports.push(reading.report)
    bodies.set(path, reading.body)
  }
  const attachments = await Promise.all(found.others.map(path => loadAttachment(folder, path)))
  return { reports, bodies, attachments, diagnostics }
}

async function loadAttachment(folder: string, path: SourcePath): Promise<Attachment> {
  const text = isPicture(path) ? await readFile(join(folder, path), 'utf8') : null
  return { path, active: isActive(path, text) }
}

async function requireFolder(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  const why = found ? 'is not a folder' : 'does not exist'
  throw new UserError(
    `The reports folder ${folder} ${why}`,
    'Check --reports; without it, rcas/ beside causebook.yaml is used',
  )
}
