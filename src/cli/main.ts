#!/usr/bin/env node
/** The door: parses the command line, runs one command, and picks the exit code. */
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { UserError } from '../model/user-error.ts'
import { addBuildCommand } from './build-command.ts'
import { addCheckCommand } from './check-command.ts'
import { addExplainCommand } from './explain-command.ts'
import { Interrupted } from './interrupt.ts'
import { addNewCommand } from './new-command.ts'

const { version } = createRequire(import.meta.url)('../../package.json') as { version: string }

/** 0 sound, 1 the reports have errors, 2 the command or its surroundings are wrong, 3 a bug. */
async function main(): Promise<number> {
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
  addNewCommand(program)
  addCheckCommand(program, exitWith)
  addBuildCommand(program, exitWith)
  addExplainCommand(program)
  await program.parseAsync()
  return code
}

function exitCodeOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Interrupted) {
    process.stderr.write('causebook: stopped; the site is as it was\n')
    return error.exitCode
  }
  if (error instanceof UserError) {
    process.stderr.write(`causebook: ${error.message}\n${error.hint}\n`)
    return 2
  }
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(
    `causebook: this is a bug in Causebook, not in your reports. Please report it with this text:\n${stack}\n`,
  )
  return 3
}

// A reader that closes the pipe early (`| head`) has what it wants.
process.stdout.on('error', error => {
  if ('code' in error && error.code === 'EPIPE') process.exit(0)
  throw error
})
process.exitCode = await main().catch(exitCodeOf)
