/** Adds what is wrong to the summary that GitHub shows of a step. */
import { appendFileSync, statSync } from 'node:fs'
import type { Diagnostic } from '../../model/diagnostics.ts'
import type { ReportContext } from '../../reporters/reporter.ts'
import { summary } from '../../reporters/summary.ts'

/** What GitHub takes of a step, in bytes. */
const room = 1 << 20

/** Appends to the file that GITHUB_STEP_SUMMARY names. The check counts, whatever becomes of its summary. */
export function addStepSummary(diagnostics: readonly Diagnostic[], context: ReportContext): void {
  const { GITHUB_STEP_SUMMARY: file } = process.env
  if (!file) return
  try {
    const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
    appendFileSync(file, summary(diagnostics, context, room - size))
  } catch (error) {
    process.stderr.write(`causebook: the summary of the step cannot be written: ${error}\n`)
  }
}
