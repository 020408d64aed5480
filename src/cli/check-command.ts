/** `causebook check`: everything that is wrong; writes nothing. */
import type { Command } from 'commander'
import { addCommonOptions, type CommonOptions, resolveOptions } from './common-options.ts'
import { printedFormat } from './findings/outputs.ts'
import { startProgress } from './progress.ts'

export function addCheckCommand(program: Command, exitWith: (code: number) => void): void {
  addCommonOptions(program.command('check'))
    .description('say everything that is wrong; write nothing')
    .action(async (options: CommonOptions) => {
      const { check } = await import('../build.ts')
      const { printDiagnostics } = await import('./print-diagnostics.ts')
      const progress = startProgress(options.quiet)
      const onRead = (done: number, all: number) => progress.show('Reading reports', done, all)
      const resolved = { ...(await resolveOptions(options)), onRead }
      const checked = await check(resolved)
        .catch(async error => {
          // What there is to compare with may not be there; what is wrong here is told all the same.
          if (options.since === undefined) throw error
          printDiagnostics(await check({ ...resolved, since: undefined }), options)
          throw error
        })
        .finally(progress.end)
      exitWith(printDiagnostics(checked, options))
      const isSilent = options.quiet || printedFormat(options.format) !== 'pretty'
      if (checked.diagnostics.length > 0 || isSilent) return
      const count = (checked.site?.reports.length ?? 0) + (checked.site?.drafts.length ?? 0)
      process.stdout.write(`${count} ${count === 1 ? 'report' : 'reports'}, nothing wrong\n`)
    })
}
