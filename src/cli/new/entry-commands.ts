/** `causebook new revision` and `causebook new action`: an entry in the front matter of a report. */
import { relative } from 'node:path'
import { type Command, Option } from 'commander'
import {
  actionStatuses,
  actionTypes,
  type PublicationKind,
  publicationKinds,
} from '../../model/terms.ts'
import { resolveOptions } from '../common-options.ts'

interface EntryOptions {
  readonly config?: string
  readonly reports?: string
}

interface RevisionOptions extends EntryOptions {
  readonly date?: string
  readonly kind?: PublicationKind
  readonly now?: string
  /** False with `--no-news`. */
  readonly news: boolean
}

interface ActionOptions extends EntryOptions {
  readonly type?: string
  readonly owner?: string
  readonly status: string
  readonly due?: string
  readonly done?: string
  readonly link?: string
}

/** Adds both to `new`; whatever follows their names is theirs, although some options are called like those of `new`. */
export function addEntryCommands(command: Command): void {
  command.parent?.enablePositionalOptions()
  command.enablePositionalOptions().helpCommand(false)
  addSources(command.command('revision'))
    .argument('<id>', 'the id of a report, or its file')
    .argument('<summary>', 'what was published or corrected')
    .description('add an entry to the publication history of a report')
    .option('--date <day>', 'the day, or the time, of it (default: today)')
    .addOption(
      new Option('--kind <kind>', 'what the report is then; sets its status').choices(
        publicationKinds,
      ),
    )
    .option('--no-news', 'tell subscribers nothing of it')
    .option('--now <instant>', 'the time that tells today (default: the clock)')
    .action(newRevision)
  addSources(command.command('action'))
    .argument('<id>', 'the id of a report, or its file')
    .argument('<title>', 'what has been done, or will be')
    .description('add an action to a report')
    .addOption(new Option('--type <type>', 'what it is for').choices(actionTypes))
    .option('--owner <who>', 'a role or a team, not a person')
    .addOption(
      new Option('--status <status>', 'how far it is').choices(actionStatuses).default('open'),
    )
    .option('--due <day>', 'the day by which it is to be done')
    .option('--done <day>', 'the day it was done')
    .option('--link <address>', 'where it is tracked')
    .action(newAction)
}

function addSources(command: Command): Command {
  return command
    .configureHelp({ showGlobalOptions: false })
    .option('--config <file>', 'the configuration (default: causebook.yaml)')
    .option('--reports <dir>', 'the folder of reports (default: rcas beside the configuration)')
}

async function newRevision(id: string, summary: string, options: RevisionOptions): Promise<void> {
  const { addRevision } = await import('../../add-revision.ts')
  const { date, kind, news } = options
  print(await addRevision(id, { date, summary, kind, news }, await resolveOptions(options)))
}

async function newAction(id: string, title: string, options: ActionOptions): Promise<void> {
  const { addToReport } = await import('../../io/add-to-report.ts')
  const { type, owner, status, due, done, link } = options
  const entryIn = () => ({ title, type, owner, status, due, done, link })
  print(await addToReport(id, { key: 'actions', entryIn }, options))
}

function print(path: string): void {
  process.stdout.write(`${relative('.', path)}\n`)
}
