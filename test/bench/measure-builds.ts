/** Turns a generated knowledge base into what building it costs: from nothing, after one edit, after none. */
import { appendFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { reportPath } from './make-reports.ts'
import { median, megabytesOf, secondsOf } from './run-command.ts'

/** Seconds and megabytes, by the words that head the columns. */
export type Row = Readonly<Record<string, number>>

const main = fileURLToPath(new URL('../cli/main.js', import.meta.url))

/**
 * Builds the knowledge base in `folder` again and again, and gives medians; once with all that it
 * leaves out otherwise, the index for searching and social cards.
 */
export function measureBuilds(folder: string, reports: number, runs: number): Row {
  const everything = [main, 'build', '--quiet', '--now', '2026-11-22T12:00:00Z']
  const command = [...everything, '--no-search']
  const forget = () => {
    for (const name of ['dist', '.causebook'])
      rmSync(join(folder, name), { recursive: true, force: true })
  }
  let edits = 0
  const edit = () =>
    appendFileSync(join(folder, reportPath(Math.floor(reports / 2))), `\nEdit ${edits++}.\n`)
  const times = (before: () => void) => {
    const seconds = Array.from({ length: runs }, () => {
      before()
      return secondsOf(command, folder)
    })
    return median(seconds)
  }
  const cold = times(forget)
  const warm = times(edit)
  const unchanged = times(() => {})
  edit()
  const warmPeak = Math.round(megabytesOf(command, folder))
  forget()
  const coldPeak = Math.round(megabytesOf(command, folder))
  forget()
  const full = secondsOf([...everything, '--config', 'everything.yaml'], folder)
  return { reports, cold, warm, unchanged, full, 'cold MB': coldPeak, 'warm MB': warmPeak }
}
