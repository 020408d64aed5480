/** `causebook init`: a first knowledge base. */
import { join, relative, resolve } from 'node:path'
import { type Command, Option } from 'commander'
import type { Begun } from '../io/find-begun.ts'
import type { WrittenStarter } from '../io/write-starter.ts'
import { UserError } from '../model/user-error.ts'
import { resolveOptions } from './common-options.ts'
import { type Beginning, pipelines } from './init/starter-files.ts'

export type InitOptions = Partial<Beginning> & { readonly yes?: boolean; readonly now?: string }

export function addInitCommand(program: Command): void {
  program
    .command('init')
    .argument('[dir]', 'the folder', '.')
    .description('write a first knowledge base: a configuration, a report, settings for editors')
    .option('--title <text>', 'the title of the site (default: Incident reports)')
    .option('--url <address>', 'where the site will be (default: https://rca.example.org/)')
    .option('--instance <id>', 'the id of what can fail (default: Main)')
    .option('--timezone <zone>', 'the clock of its incidents (default: UTC)')
    .addOption(new Option('--ci <host>', 'a pipeline (default: none)').choices(pipelines))
    .option('--yes', 'ask nothing, and take the defaults')
    .option('--now <instant>', 'the time that tells this year (default: the clock)')
    .action((dir: string, options: InitOptions) => runInit(dir, options, program.version() ?? ''))
}

async function runInit(dir: string, options: InitOptions, version: string): Promise<void> {
  const { findBegun } = await import('../io/find-begun.ts')
  const { problemOfConfig, writeStarter } = await import('../io/write-starter.ts')
  const { askBeginning } = await import('./init/ask-beginning.ts')
  const { starterConfig, starterFiles, withoutRegistry } = await import('./init/starter-files.ts')
  const folder = resolve(dir)
  const begun = await findBegun(folder)
  const beginning = await askBeginning(options, begun.config)
  const { now } = await resolveOptions(options)
  const whole = starterConfig(beginning, now.slice(0, 4))
  // Reports that are there already name what they name, and a registry without that would refuse them.
  const config = begun.hasReports && !options.instance ? withoutRegistry(whole) : whole
  const problem = begun.config ? null : problemOfConfig(config)
  if (problem)
    throw new UserError(problem.message, problem.hint ?? 'causebook init --help says more')
  const files = starterFiles(beginning, version, !begun.hasReports)
  const done = await writeStarter(folder, new Map([['causebook.yaml', config], ...files]))
  process.stdout.write(await outcome(folder, done, begun, beginning))
}

/** What was written, what was not, and what to do next. */
async function outcome(
  folder: string,
  { written, kept }: WrittenStarter,
  { isInstalled, isWithin }: Begun,
  { ci }: Beginning,
): Promise<string> {
  const { missingLines } = await import('../io/find-begun.ts')
  const { firstReport } = await import('./init/starter-files.ts')
  const here = relative('.', folder)
  const at = (path: string) => join(here, path)
  const list = (paths: readonly string[]) => paths.map(path => `  ${at(path)}\n`).join('')
  const ignored = ['node_modules/', 'dist/', 'dist-internal/', '.causebook/']
  const unnamed = kept.includes('.gitignore')
    ? missingLines(join(folder, '.gitignore'), ignored)
    : []
  const isFirst = written.includes(firstReport)
  return [
    written.length > 0 && `Written:\n${list(written)}`,
    kept.length > 0 && `Kept as it is, because it is there already:\n${list(kept)}`,
    unnamed.length > 0 && `Add to ${at('.gitignore')}: ${unnamed.join(' ')}\n`,
    isWithin &&
      ci !== 'none' &&
      `Pipelines count at the root of the repository alone: move that of ${here || 'this folder'} there, and let it run here\n`,
    '\nNext:\n',
    here !== '' && `  cd ${/^[\w./-]+$/.test(here) ? here : `"${here}"`}\n`,
    !isInstalled &&
      '  npm install --save-dev causebook      or the address, or the file, that you have it from\n',
    '  npx causebook dev      shows the site, and every change as soon as it is saved\n',
    '  npx causebook new      writes a report of yours, and asks for what it needs\n',
    '  npx causebook build    makes the site, in dist/\n',
    isFirst &&
      `\n${at(firstReport)} explains what can stand in a report. Read it, and delete it in the end.\n`,
  ]
    .filter(line => line !== false)
    .join('')
}
