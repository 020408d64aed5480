/** Prints what is wrong in the format that was asked for. */
import { readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Checked } from '../build.ts'
import { type Diagnostic, hasErrors } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import { reporters } from '../reporters/reporters.ts'
import type { CommonOptions } from './common-options.ts'

/** Prints the diagnostics to standard output and gives the exit code they call for. */
export function printDiagnostics(
  { folders, diagnostics }: Checked,
  options: CommonOptions,
): number {
  const pathOf = (file: SourcePath) => join(folders.reports, file)
  const text = reporters[options.format](diagnostics, {
    locate: file => relative('.', pathOf(file)).replaceAll('\\', '/'),
    textOf: file => readText(pathOf(file)),
    color: wantsColor(),
  })
  process.stdout.write(text)
  return exitCodeFor(diagnostics, options.strict)
}

/** 2 for a broken configuration, 1 for broken reports, else 0. */
function exitCodeFor(diagnostics: readonly Diagnostic[], strict = false): number {
  if (diagnostics.some(({ code, severity }) => code.startsWith('config/') && severity === 'error'))
    return 2
  return hasErrors(diagnostics, strict) ? 1 : 0
}

/** https://no-color.org; FORCE_COLOR as Node itself reads it. */
function wantsColor(): boolean {
  const { NO_COLOR, FORCE_COLOR } = process.env
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false
  return FORCE_COLOR !== undefined ? FORCE_COLOR !== '0' : process.stdout.isTTY === true
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return null
  }
}
