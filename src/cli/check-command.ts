/** `causebook check`: everything that is wrong; writes nothing. */
import type { Command } from 'commander'
import type { Checked } from '../build.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import { addCommonOptions, type CommonOptions, resolveOptions } from './common-options.ts'
import { printedFormat } from './findings/outputs.ts'
import { startProgress } from './progress.ts'

export function addCheckCommand(program: Command, exitWith: (code: number) => void): void {
  addCommonOptions(program.command('check'))
    .argument('[files...]', 'tell only of these, or of what is in these folders; all are read')
    .description('say everything that is wrong; write nothing')
    .action(async (files: readonly string[], options: CommonOptions) =>
      exitWith(await runCheck(files, options)),
    )
}

async function runCheck(files: readonly string[], options: CommonOptions): Promise<number> {
  const { check } = await import('../build.ts')
  const { printDiagnostics } = await import('./print-diagnostics.ts')
  const progress = startProgress(options.quiet)
  const onRead = (done: number, all: number) => progress.show('Reading reports', done, all)
  const resolved = { ...(await resolveOptions(options)), onRead }
  const told = async (checked: Checked) => (files.length === 0 ? checked : only(files, checked))
  const checked = await check(resolved)
    .catch(async error => {
      // What there is to compare with may not be there; what is wrong here is told all the same.
      if (options.since === undefined) throw error
      printDiagnostics(await told(await check({ ...resolved, since: undefined })), options)
      throw error
    })
    .finally(progress.end)
  const { site, diagnostics, folders, known = [] } = await told(checked)
  const code = printDiagnostics({ folders, diagnostics }, options)
  if (options.quiet || printedFormat(options.format) !== 'pretty') return code
  const count = (site?.reports.length ?? 0) + (site?.drafts.length ?? 0)
  if (diagnostics.length === 0)
    process.stdout.write(
      `${inWords(count, 'report')}, nothing ${known.length > 0 ? 'new ' : ''}wrong\n`,
    )
  if (known.length > 0)
    process.stdout.write(
      `${inWords(known.length, 'finding')} of before left out: causebook check without --since has all\n`,
    )
  return code
}

/** What was checked, as far as it is about `files`. */
async function only(files: readonly string[], checked: Checked): Promise<Checked> {
  const { findingsOf, toldFiles } = await import('./findings/told-files.ts')
  const isTold = toldFiles(files, checked)
  const { site, diagnostics, known = [], ...rest } = checked
  const ofThose = site && {
    ...site,
    reports: site.reports.filter(({ source }) => isTold(source)),
    drafts: site.drafts.filter(({ source }) => isTold(source)),
  }
  const those = (found: readonly Diagnostic[]) => findingsOf(isTold, { site, diagnostics: found })
  return { ...rest, site: ofThose, diagnostics: those(diagnostics), known: those(known) }
}

function inWords(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`
}
