/** Parses the command line, runs one command, and picks the exit code. */
import { createRequire } from 'node:module'
import { Command } from 'commander'
import { addBuildCommand } from './build-command.ts'
import { addChangesCommand } from './changes-command.ts'
import { addCheckCommand } from './check-command.ts'
import { separateWords } from './common-options.ts'
import { addDevCommand } from './dev-command.ts'
import { addExplainCommand } from './explain-command.ts'
import { addInitCommand } from './init-command.ts'
import { addNewCommand } from './new-command.ts'
import { printError } from './print-error.ts'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** Runs what the command line asks for: 0 sound, 1 the reports have errors, 2 the command or its surroundings are wrong, 3 a bug. */
export async function runCommand(): Promise<void> {
  // A reader that closes the pipe early (`| head`) has what it wants.
  process.stdout.on('error', error => {
    if ('code' in error && error.code === 'EPIPE') process.exit(0)
    process.exit(printError(error))
  })
  // Nobody is left to be told.
  process.stderr.on('error', () => {})
  // By itself Node would end with 1, which says that the reports have errors.
  process.on('uncaughtException', error => process.exit(printError(error)))
  process.exitCode = await run().catch(printError)
}

async function run(): Promise<number> {
  const program = new Command('causebook')
    .description('Turns a folder of Markdown incident reports into a knowledge base.')
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showSuggestionAfterError()
  let code = 0
  const exitWith = (result: number) => {
    code = result
  }
  addInitCommand(program)
  addNewCommand(program)
  addCheckCommand(program, exitWith)
  addBuildCommand(program, exitWith)
  addDevCommand(program)
  addChangesCommand(program, exitWith)
  addExplainCommand(program)
  await program.parseAsync([...process.argv.slice(0, 2), ...separateWords(process.argv.slice(2))])
  return code
}
