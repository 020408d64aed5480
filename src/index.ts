/** What programs import: building and checking a knowledge base, and the types of its data. */

import type { BuildOptions, Built, Checked, CheckOptions } from './build.ts'
import * as base from './build.ts'
import { type Changed, type ChangesOptions, changes as findChanges } from './changes.ts'
import { firstYear, isPlausible, lastYear, parseInstant } from './model/time.ts'
import { UserError } from './model/user-error.ts'

export type { BuildOptions, Built, Checked, CheckOptions } from './build.ts'
export type { Changed, ChangesOptions } from './changes.ts'
export { type ConfigOptions, type LoadedConfig, loadConfig } from './io/load/load-config.ts'
export type { Config } from './model/config.ts'
export { type Diagnostic, hasErrors, type Limits } from './model/diagnostics.ts'
export type { Report } from './model/report.ts'
export type { Site } from './model/site.ts'
export { UserError } from './model/user-error.ts'

/** Reads and checks a knowledge base; writes no site. Throws UserError when there is none. */
export async function check(options: CheckOptions): Promise<Checked> {
  return base.check(timed(options))
}

/** Checks a knowledge base and, when it is sound, writes its site. Throws UserError as `check` does. */
export async function build(options: BuildOptions): Promise<Built> {
  return base.build(timed(options))
}

/** What was published, corrected, withdrawn, closed or removed since. Throws UserError when `since` is nothing known. */
export async function changes(options: ChangesOptions): Promise<Changed> {
  return findChanges(timed(options))
}

/** The options with `now` as instants are written. Of programs without types, too, the mistake is told. */
function timed<Options extends CheckOptions>(options: Options): Options {
  const now = typeof options.now === 'string' ? parseInstant(options.now) : null
  if (now !== null && isPlausible(now)) return { ...options, now }
  throw new UserError(
    `\`now\` is ${JSON.stringify(options.now)}: expected an instant from ${firstYear} to ${lastYear}`,
    'Write it as 2026-11-22T12:00:00Z',
  )
}
