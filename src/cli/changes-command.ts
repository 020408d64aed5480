/** `causebook changes`: what was published, corrected or withdrawn since. */
import { type Command, Option } from 'commander'
import type { Site } from '../model/site.ts'
import { UserError } from '../model/user-error.ts'
import { type ChangeFormat, changeFormats } from '../reporters/change-formats.ts'
import { addSourceOptions, type CommonOptions, resolveOptions } from './common-options.ts'
import { startProgress } from './progress.ts'

interface ChangesCommandOptions extends Omit<CommonOptions, 'format' | 'strict'> {
  readonly since: string
  readonly instance: readonly string[]
  readonly format: ChangeFormat
}

export function addChangesCommand(program: Command, exitWith: (code: number) => void): void {
  addSourceOptions(program.command('changes'))
    .description('tell what was published, corrected or withdrawn; print nothing if nothing was')
    .requiredOption(
      '--since <what>',
      'a day, an older index.json (path or address), or a git revision',
    )
    .option('--instance <id...>', 'only what concerns one of these instances')
    .addOption(
      new Option('--format <format>', 'how to tell it').choices(changeFormats).default('text'),
    )
    .action(async (options: ChangesCommandOptions) => exitWith(await runChanges(options)))
}

async function runChanges(options: ChangesCommandOptions): Promise<number> {
  const { changes } = await import('../changes.ts')
  const { tellChanges } = await import('../reporters/tell-changes.ts')
  const progress = startProgress(options.quiet)
  const changed = await changes({
    ...(await resolveOptions(options)),
    onRead: (done, all) => progress.show('Reading reports', done, all),
  }).finally(progress.end)
  const { site } = changed
  if (!site || !changed.changes) {
    const { printDiagnostics } = await import('./print-diagnostics.ts')
    // Standard output may be piped to readers of the changes.
    return printDiagnostics(changed, {}, process.stderr)
  }
  const { instance: names = [] } = options
  const ids = await Promise.all(names.map(name => findInstance(name, site)))
  const told = changed.changes.filter(
    ({ instances, former_instances: former }) =>
      ids.length === 0 || [...instances, ...former].some(id => ids.includes(id)),
  )
  process.stdout.write(tellChanges(options.format, told, site.config.site.title))
  return 0
}

/** The id of the instance that is called so. Throws UserError when there is none. */
async function findInstance(name: string, { config, facets }: Site): Promise<string> {
  const registered = config.instances.find(
    ({ id, aliases }) => id === name || aliases.includes(name),
  )
  if (registered) return registered.id
  const stated = facets.filter(({ family }) => family === 'instances').map(({ id }) => id)
  if (stated.includes(name)) return name
  const { closest } = await import('../model/closest.ts')
  const known = [...new Set([...stated, ...config.instances.flatMap(({ aliases }) => aliases)])]
  const near = closest(name, known)
  throw new UserError(
    `No report and no setting tells of an instance "${name}"`,
    near ? `Did you mean ${near}?` : `There are: ${known.join(', ')}`,
  )
}
