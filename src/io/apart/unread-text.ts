/** Turns what kept a file from being read into a reading that says so. */
import type { Config } from '../../model/config.ts'
import { type Code, type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import { unreadReport } from '../../read/read-report.ts'
import { explainSystemError } from '../explain-system-error.ts'
import { FileError } from '../file-error.ts'
import type { ReadText } from '../load/read-batch.ts'

/** What is said of a file of which nothing else is known. */
export interface Unread {
  readonly code: Code & `file/${string}`
  readonly message: string
  readonly hint: string
}

const costly = (what: string): Unread => ({
  code: 'file/too-costly',
  message: `Reading this file ${what}, so it was given up`,
  hint: 'Put what is long or nested in it beside the report, as an attachment. The other files were read',
})

export const tooSlow = costly('took longer than 30 seconds')
export const tooLarge = costly('took more than a gigabyte of memory')

/** What kept a file from being read. */
export function whyUnread(thrown: unknown): Unread {
  const error = explainSystemError(thrown)
  if (error instanceof FileError)
    return { code: 'file/unreadable', message: `The file ${error.why}`, hint: error.hint }
  const why = error instanceof Error ? error.message : String(error)
  return {
    code: 'file/crashed',
    message: `Reading this file failed, which is a bug in Causebook: ${why}`,
    hint: 'Please report it with the file. The other files were read',
  }
}

/** Not kept under a key: the next run tries again. */
export function unreadText(path: SourcePath, unread: Unread, config: Config): ReadText {
  const diagnostics = [unreadDiagnostic(path, unread)]
  const { body: _, ...known } = unreadReport(path, config)
  return { path, key: '', facts: JSON.stringify({ ...known, diagnostics }), body: 'null' }
}

export function unreadDiagnostic(file: SourcePath, { code, message, hint }: Unread): Diagnostic {
  return diagnose(code, file, message, { place: { line: 1, column: 1 }, hint })
}
