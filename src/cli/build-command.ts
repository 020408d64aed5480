/** `causebook build`: the site. */
import { relative } from 'node:path'
import type { Command } from 'commander'
import type { Built } from '../build.ts'
import { addCommonOptions, type CommonOptions, resolveOptions } from './common-options.ts'
import { onInterrupt } from './interrupt.ts'
import { startProgress } from './progress.ts'

interface BuildCommandOptions extends CommonOptions {
  readonly out?: string
  readonly force?: boolean
}

export function addBuildCommand(program: Command, exitWith: (code: number) => void): void {
  addCommonOptions(program.command('build'))
    .description('check the reports and write the site')
    .option(
      '--out <dir>',
      'where the site goes (default: dist beside the configuration, or dist-internal)',
    )
    .option(
      '--force',
      'write into a folder that holds other files, or the site for another audience',
    )
    .option(
      '--no-search',
      'leave the texts out of the search index: titles, facts and summaries are found',
    )
    .option('--no-verify', 'publish the output without reading it again')
    .option('--no-proof', 'publish it without a search for what is internal, a draft or withdrawn')
    .action(async (options: BuildCommandOptions) => exitWith(await runBuild(options)))
}

async function runBuild(options: BuildCommandOptions): Promise<number> {
  const { build } = await import('../build.ts')
  const { printDiagnostics } = await import('./print-diagnostics.ts')
  const started = performance.now()
  const progress = startProgress(options.quiet)
  const built = await build({
    ...(await resolveOptions(options)),
    signal: onInterrupt(),
    onRead: (done, all) => progress.show('Reading reports', done, all),
    onIndex: (done, all) => progress.show('Indexing reports', done, all),
    onCompare: done => progress.show('Comparing files', done),
    onPage: (done, all) => progress.show('Writing files', done, all),
  }).finally(progress.end)
  const code = printDiagnostics(built, options)
  if (!options.quiet) process.stderr.write(`${summarise(built, performance.now() - started)}\n`)
  return code
}

/** `20 reports, 92 pages: 92 written, 0 unchanged, 0 removed → dist (0.8 s)` */
function summarise({ site, written, folders }: Built, milliseconds: number): string {
  const reports = site?.reports.length ?? 0
  if (!written) return 'Nothing was built'
  const { written: changed, unchanged, removed } = written
  const seconds = (milliseconds / 1000).toFixed(1)
  const out = relative('.', folders.out) || '.'
  return `${reports} ${reports === 1 ? 'report' : 'reports'} → ${out}: ${changed} files written, ${unchanged} unchanged, ${removed} removed (${seconds} s)`
}
