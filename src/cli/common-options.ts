/** The options that every command on a whole knowledge base takes, and what they come to. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { BuildOptions } from '../build.ts'
import { audiences } from '../model/front-matter.ts'
import { parseInstant } from '../model/time.ts'
import type { Format } from '../reporters/formats.ts'
import { formats } from '../reporters/formats.ts'

/** As commander gives them. */
export interface CommonOptions extends Omit<BuildOptions, 'now'> {
  readonly format: Format
  readonly now?: string
  readonly quiet?: boolean
}

export function addCommonOptions(command: Command): Command {
  return command
    .option('--config <file>', 'the configuration (default: causebook.yaml)')
    .option('--reports <dir>', 'the folder of reports (default: rcas beside the configuration)')
    .option('--base-url <url>', 'the address of the site, instead of site.url')
    .addOption(new Option('--audience <who>', 'whom the site is for').choices(audiences))
    .addOption(
      new Option('--format <format>', 'how to print what is wrong')
        .choices(formats)
        .default('pretty'),
    )
    .option('--strict', 'let warnings fail')
    .option(
      '--now <instant>',
      'the time that deadlines are measured by (default: the clock)',
      toInstant,
    )
    .option('--jobs <n>', 'threads at most; this version reads with one', toCount)
    .option('--no-cache', 'read every report anew, as this version always does')
    .option('--quiet', 'print nothing but problems')
}

/** The options of `build` and `check`, with the clock read where no time is given. */
export function resolveOptions(options: CommonOptions): BuildOptions {
  return { ...options, now: options.now ?? toInstant(new Date().toISOString()) }
}

function toInstant(text: string): string {
  const instant = parseInstant(text)
  if (instant === null) throw new InvalidArgumentError('Write it as 2026-11-22T12:00:00Z.')
  return instant
}

function toCount(text: string): number {
  const count = Number(text)
  if (!Number.isInteger(count) || count < 0) throw new InvalidArgumentError('Write a whole number.')
  return count
}
