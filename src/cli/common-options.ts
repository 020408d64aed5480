/** The options that every command on a whole knowledge base takes, and what they come to. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { BuildOptions } from '../build.ts'
import { audiences } from '../model/terms.ts'
import { UserError } from '../model/user-error.ts'
import { formats } from '../reporters/formats.ts'
import { addOutput, type Output } from './findings/outputs.ts'

/** As commander gives them. */
export interface CommonOptions extends Omit<BuildOptions, 'now'> {
  readonly format?: readonly Output[]
  readonly now?: string
  readonly quiet?: boolean
}

export function addCommonOptions(command: Command): Command {
  return addSourceOptions(command)
    .addOption(
      new Option(
        '--format <format>',
        `how to tell what is wrong: ${formats.join(', ')}, or more than one with files, sarif=FILE (default: pretty)`,
      ).argParser(addOutput),
    )
    .addOption(
      new Option(
        '--strict [what]',
        'let warnings fail; --strict=files: other than those that only time brings',
      ).argParser(toStrictness),
    )
    .option('--max-warnings <n>', 'let more warnings than that fail', toCount)
    .option(
      '--since <what>',
      'say what a change brings, and what is gone without a word, since a git revision or an older index.json',
    )
}

/** The options that say what to read, and how. */
export function addSourceOptions(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration (default: causebook.yaml)')
    .option('--reports <dir>', 'the folder of reports (default: rcas beside the configuration)')
    .option('--base-url <url>', 'the address of the site, instead of site.url')
    .addOption(new Option('--audience <who>', 'whom the site is for').choices(audiences))
    .option('--now <instant>', 'the time that deadlines are measured by (default: the clock)')
    .option('--jobs <n>', 'threads to read with; 0 for none (default: one a processor)', toCount)
    .option('--no-cache', 'read every report anew, and remember nothing')
    .option('--quiet', 'print nothing but problems')
}

/** Before this, Causebook was not: a machine without a battery begins in 1970. */
const earliest = '2025-01-01T00:00:00Z'

/**
 * The options of a command, with the clock read where no time is given. Throws UserError for
 * a time that is none, and for a clock that is not set.
 */
export async function resolveOptions<Options extends Pick<CommonOptions, 'now'>>(
  options: Options,
): Promise<Options & { readonly now: string }> {
  const { firstYear, isPlausible, lastYear, parseInstant } = await import('../model/time.ts')
  const clock = new Date().toISOString()
  const told = options.now ?? clock
  const now = parseInstant(told)
  if (now === null)
    throw new UserError(`"${told}" is not a point in time`, 'Write --now 2026-11-22T12:00:00Z')
  if (options.now === undefined && (now < earliest || !isPlausible(now)))
    throw new UserError(
      `The clock of this machine says ${clock}, which is not the time`,
      'Set it, or write the time: --now 2026-11-22T12:00:00Z',
    )
  if (isPlausible(now)) return { ...options, now }
  throw new UserError(
    `"${told}" is no time to build a site at: expected a year from ${firstYear} to ${lastYear}`,
    'Write --now 2026-11-22T12:00:00Z',
  )
}

/**
 * The words of a command line in which `--strict` keeps to itself: without a value of its own, the next word,
 * such as the name of a file, would be taken for it.
 */
export function separateWords(words: readonly string[]): string[] {
  return words.map(word => (word === '--strict' ? '--strict=all' : word))
}

function toStrictness(text: string): true | 'files' {
  if (text === 'all' || text === 'files') return text === 'all' || text
  throw new InvalidArgumentError('Write --strict or --strict=files.')
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Write a whole number.')
  return count
}
