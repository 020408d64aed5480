/** `causebook new`: a report to fill in, or an entry in one. */
import { join, relative } from 'node:path'
import { type Command, Option } from 'commander'
import type { LoadedConfig } from '../io/load/load-config.ts'
import type { Config } from '../model/config.ts'
import { detections, kinds, severities } from '../model/terms.ts'
import { UserError } from '../model/user-error.ts'
import { resolveOptions } from './common-options.ts'
import { addEntryCommands } from './new/entry-commands.ts'
import type { NewReport } from './new/new-report.ts'

type NewOptions = Omit<NewReport, 'instances' | 'causes' | 'products' | 'start'> & {
  readonly start?: string
  readonly instance?: string[]
  readonly cause?: string[]
  readonly product?: string[]
  readonly edit?: boolean
  readonly config?: string
  readonly reports?: string
  readonly now?: string
}

export function addNewCommand(program: Command): void {
  const command = program
    .command('new')
    .argument('[instance...]', 'the instances that were affected')
    .description('write a report to fill in; on a terminal, what is missing is asked for')
    .option('--instance <id...>', 'the same, for one whose id is a word of this command')
    .option('--start <time>', 'when it began: "2019-06-03 13:45"')
    .option(
      '--end <time>',
      'when it was over; "ongoing" while it goes on, "unknown" where nobody knows',
    )
    .option('--timezone <zone>', 'the clock of both (default: the instance’s)')
    .option('--title <text>', 'default: made of the instances and the day')
    .option('--id <id>', 'default: the day and the instances')
    .addOption(new Option('--kind <kind>', 'what it was').choices(kinds))
    .option('--impact <text>', 'who could not do what')
    .addOption(new Option('--severity <severity>', 'how bad it was').choices(severities))
    .addOption(new Option('--detection <how>', 'who noticed').choices(detections))
    .option('--cause <cause...>', 'contributing factors')
    .option('--product <product...>', 'products that were affected')
    .option('--now <instant>', 'the time that tells today (default: the clock)')
    .option('--edit', 'open it in the editor that VISUAL or EDITOR names')
    .option('--config <file>', 'the configuration (default: causebook.yaml)')
    .option('--reports <dir>', 'the folder of reports (default: rcas beside the configuration)')
    .action(writeNewReport)
  addEntryCommands(command)
}

async function writeNewReport(words: string[], options: NewOptions): Promise<void> {
  const { loadConfig } = await import('../io/load/load-config.ts')
  const { openEditor, requireEditor } = await import('../io/open-editor.ts')
  const { writeReport } = await import('../io/write-report.ts')
  const { newReportName } = await import('./new/new-report.ts')
  const editor = options.edit ? requireEditor() : null
  const { config, folders, diagnostics } = await loadConfig(options)
  if (!config)
    throw new UserError(
      `The configuration is broken: ${diagnostics[0]?.message}`,
      'causebook check says more',
    )
  const fields = await complete([...words, ...(options.instance ?? [])], options, config)
  await refuseStranger(fields.instances, config)
  const path = join(folders.reports, `${newReportName(fields)}.md`)
  await writeReport(await textOf(fields, config, folders), path, folders.reports, config)
  process.stdout.write(`${relative('.', path)}\n`)
  if (editor) openEditor(editor, path)
}

/** What is known with what is missing, where there is somebody to ask. */
async function complete(
  instances: readonly string[],
  options: NewOptions,
  config: Config,
): Promise<NewReport> {
  const { cause: causes = [], product: products = [], start, end } = options
  const known = { ...options, instances, causes, products }
  if (instances.length > 0 && start !== undefined && end !== undefined) return { ...known, start }
  const { canAsk, terminal } = await import('./terminal.ts')
  if (canAsk()) {
    const { askNewReport } = await import('./new/ask-new-report.ts')
    await refuseStranger(instances, config)
    return askNewReport(known, config, (await resolveOptions(options)).now, terminal)
  }
  const missing = [
    ...(instances.length > 0 ? [] : ['an instance']),
    ...(start === undefined ? ['--start'] : []),
    ...(end === undefined ? ['--end'] : []),
  ]
  throw new UserError(
    `A new report needs ${missing.join(' and ')}`,
    'Write causebook new EU00 --start "2019-06-03 13:45" --end "2019-06-03 14:35"; on a terminal, it is asked for',
  )
}

/** The user's template with the facts, or else ours. */
async function textOf(
  fields: NewReport,
  config: Config,
  { templates }: LoadedConfig['folders'],
): Promise<string> {
  const { fillNewReport } = await import('../io/fill-new-report.ts')
  const { factsOf, renderNewReport } = await import('./new/new-report.ts')
  const filled = await fillNewReport(templates, factsOf(fields))
  return filled ?? renderNewReport(fields, config.sections)
}

async function refuseStranger(instances: readonly string[], config: Config): Promise<void> {
  const known = config.instances.flatMap(({ id, aliases }) => [id, ...aliases])
  const stranger = instances.find(instance => known.length > 0 && !known.includes(instance))
  if (stranger === undefined) return
  const { closest } = await import('../model/closest.ts')
  const near = closest(stranger, known)
  const hint = near ? `Did you mean ${near}?` : `Registered: ${known.join(', ')}`
  throw new UserError(`"${stranger}" is not a registered instance`, hint)
}
