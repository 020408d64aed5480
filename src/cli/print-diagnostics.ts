/** Prints what is wrong in the format that was asked for. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Checked } from '../build.ts'
import type { Folders } from '../io/load/load-config.ts'
import { type Diagnostic, hasErrors, type Limits } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { ReportContext } from '../reporters/reporter.ts'
import { reporters } from '../reporters/reporters.ts'
import type { CommonOptions } from './common-options.ts'

/** Prints the diagnostics, to standard output as a rule, and gives the exit code they call for. */
export function printDiagnostics(
  { folders, diagnostics }: Checked,
  options: Pick<CommonOptions, 'format' | 'strict' | 'maxWarnings'>,
  out: NodeJS.WriteStream = process.stdout,
): number {
  out.write(reporters[options.format](diagnostics, contextOf(folders, out)))
  return exitCodeFor(diagnostics, options)
}

/** What reporters cannot know: the paths as seen from here, the files, the terminal. */
export function contextOf(
  { reports }: Folders,
  out: NodeJS.WriteStream = process.stdout,
): ReportContext {
  const pathOf = (file: SourcePath) => join(reports, file)
  return {
    locate: file => relative('.', pathOf(file)).replaceAll('\\', '/'),
    textOf: file => readText(pathOf(file)),
    color: wantsColor(out),
  }
}

/** 2 for a broken configuration, 1 for broken reports, else 0. */
function exitCodeFor(diagnostics: readonly Diagnostic[], limits: Limits): number {
  if (diagnostics.some(({ code, severity }) => code.startsWith('config/') && severity === 'error'))
    return 2
  return hasErrors(diagnostics, limits) ? 1 : 0
}

/** https://no-color.org; FORCE_COLOR as Node itself reads it. */
function wantsColor({ isTTY }: NodeJS.WriteStream): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : isTTY === true
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
