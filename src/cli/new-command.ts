/** `causebook new INSTANCE…`: a report to fill in. */
import { join, relative } from 'node:path'
import { type Command, Option } from 'commander'
import type { Config } from '../model/config.ts'
import { detections, kinds, severities } from '../model/terms.ts'
import { UserError } from '../model/user-error.ts'
import type { NewReport } from './new-report.ts'

type NewOptions = Omit<NewReport, 'instances' | 'causes' | 'products'> & {
  readonly config?: string
  readonly reports?: string
  readonly cause?: string[]
  readonly product?: string[]
}

export function addNewCommand(program: Command): void {
  program
    .command('new')
    .argument('<instance...>', 'the instances that were affected')
    .description('write a report to fill in')
    .requiredOption('--start <time>', 'when it began: "2019-06-03 13:45"')
    .requiredOption(
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
    .option('--config <file>', 'the configuration (default: causebook.yaml)')
    .option('--reports <dir>', 'the folder of reports (default: rcas beside the configuration)')
    .action(writeNewReport)
}

async function writeNewReport(instances: string[], options: NewOptions): Promise<void> {
  const { loadConfig } = await import('../io/load/load-config.ts')
  const { writeReport } = await import('../io/write-report.ts')
  const { newReportName, renderNewReport } = await import('./new-report.ts')
  const { config, folders, diagnostics } = await loadConfig(options)
  if (!config)
    throw new UserError(
      `The configuration is broken: ${diagnostics[0]?.message}`,
      'causebook check says more',
    )
  await refuseStranger(instances, config)
  const { cause: causes = [], product: products = [] } = options
  const fields = { ...options, instances, causes, products }
  const path = join(folders.reports, `${newReportName(fields)}.md`)
  await writeReport(renderNewReport(fields, config.sections), path, folders.reports, config)
  process.stdout.write(`${relative('.', path)}\n`)
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
