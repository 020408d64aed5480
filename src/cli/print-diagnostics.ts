/** Tells what is wrong in the formats that were asked for. */
import { join, relative } from 'node:path'
import type { Checked } from '../build.ts'
import type { Folders } from '../io/load/load-config.ts'
import { replaceFile } from '../io/replace-file.ts'
import { shownText } from '../io/shown-text.ts'
import { type Diagnostic, failing, hasErrors, type Limits } from '../model/diagnostics.ts'
import type { SourcePath } from '../model/paths.ts'
import type { ReportContext } from '../reporters/reporter.ts'
import { reporters } from '../reporters/reporters.ts'
import { type Output, printedFormat, refusePlaces } from './findings/outputs.ts'
import { repositoryRoot } from './findings/repository-root.ts'
import { addStepSummary } from './findings/step-summary.ts'

export interface PrintOptions extends Limits {
  readonly format?: readonly Output[] | undefined
}

/** Prints the diagnostics, to standard output as a rule, writes files of them, and gives the exit code they call for. */
export function printDiagnostics(
  { folders, diagnostics }: Pick<Checked, 'folders' | 'diagnostics'>,
  options: PrintOptions,
  out: NodeJS.WriteStream = process.stdout,
): number {
  const { format: outputs = [] } = options
  refusePlaces(outputs, folders)
  const failed = new Set(failing(diagnostics, options))
  const isFailing = (diagnostic: Diagnostic) => failed.has(diagnostic)
  const context = { ...contextOf(folders, out), isFailing }
  const printed = printedFormat(outputs)
  out.write(reporters[printed](diagnostics, context))
  for (const { format, file } of outputs)
    if (file !== null)
      replaceFile(file, reporters[format](diagnostics, { ...context, color: false }))
  if (outputs.some(({ format }) => format === 'github')) addStepSummary(diagnostics, context)
  tellLimit(failed, options)
  return exitCodeFor(diagnostics, options)
}

/** Says why warnings fail that are otherwise let pass. */
function tellLimit(failed: ReadonlySet<Diagnostic>, { maxWarnings }: Limits): void {
  const warnings = [...failed].filter(({ severity }) => severity === 'warning').length
  if (maxWarnings !== undefined && warnings > 0)
    process.stderr.write(
      `causebook: ${warnings} of the warnings count, and --max-warnings is ${maxWarnings}\n`,
    )
}

/** What reporters cannot know: the paths as seen from here, the files, the terminal. */
export function contextOf(
  folders: Folders,
  out: NodeJS.WriteStream = process.stdout,
): ReportContext {
  const pathOf = (file: SourcePath) => join(folders.reports, file)
  const root = repositoryRoot(folders)
  const from = (folder: string) => (file: SourcePath) =>
    relative(folder, pathOf(file)).replaceAll('\\', '/')
  return {
    locate: from('.'),
    locateInRepository: from(root),
    textOf: file => shownText(pathOf(file)),
    color: wantsColor(out),
    isFailing: ({ severity }) => severity === 'error',
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
