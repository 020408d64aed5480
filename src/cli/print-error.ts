/** Says what went wrong, and whose fault it is. */
import { CommanderError } from 'commander'
import { explainSystemError } from '../io/explain-system-error.ts'
import { UserError } from '../model/user-error.ts'
import { visibleLine } from '../reporters/visible-text.ts'
import { Interrupted } from './interrupt.ts'

/** Prints an error to standard error and gives the exit code it calls for. */
export function printError(thrown: unknown): number {
  const error = explainSystemError(thrown)
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof Interrupted) {
    process.stderr.write(`causebook: stopped; ${error.outcome}\n`)
    return error.exitCode
  }
  if (error instanceof UserError) {
    const [message, hint] = [error.message, error.hint].map(visibleLine)
    process.stderr.write(`causebook: ${message}\n${hint}\n`)
    return 2
  }
  const stack = error instanceof Error ? error.stack : String(error)
  process.stderr.write(
    `causebook: this is a bug in Causebook, not in your reports. Please report it with this text:\n${stack}\n`,
  )
  return 3
}
