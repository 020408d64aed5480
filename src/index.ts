/** What programs import: building and checking a knowledge base, and the types of its data. */

import type { BuildOptions, Built, Checked, CheckOptions } from './build.ts'
import * as base from './build.ts'
import { type Changed, type ChangesOptions, changes as findChanges } from './changes.ts'
import { withPlaces } from './io/cache/kept-facts.ts'
import { parseInstant } from './model/time.ts'
import { UserError } from './model/user-error.ts'

export type { BuildOptions, Built, Checked, CheckOptions } from './build.ts'
export type { Changed, ChangesOptions } from './changes.ts'
export { type ConfigOptions, type LoadedConfig, loadConfig } from './io/load/load-config.ts'
export type { Config } from './model/config.ts'
export type { Diagnostic } from './model/diagnostics.ts'
export type { Report } from './model/report.ts'
export type { Site } from './model/site.ts'
export { UserError } from './model/user-error.ts'

/** Reads and checks a knowledge base; writes no site. Throws UserError when there is none. */
export async function check(options: CheckOptions): Promise<Checked> {
  const checked = await base.check(timed(options))
  return { ...checked, site: checked.site && withPlaces(checked.site) }
}

/** Checks a knowledge base and, when it is sound, writes its site. Throws UserError as `check` does. */
export async function build(options: BuildOptions): Promise<Built> {
  const built = await base.build(timed(options))
  return { ...built, site: built.site && withPlaces(built.site) }
}

/** What was published, corrected, withdrawn, closed or removed since. Throws UserError when `since` is nothing known. */
export async function changes(options: ChangesOptions): Promise<Changed> {
  const changed = await findChanges(timed(options))
  return { ...changed, site: changed.site && withPlaces(changed.site) }
}

/** The options with `now` as instants are written. Of programs without types, too, the mistake is told. */
function timed<Options extends CheckOptions>(options: Options): Options {
  const now = typeof options.now === 'string' ? parseInstant(options.now) : null
  if (now !== null) return { ...options, now }
  throw new UserError(
    `\`now\` is ${JSON.stringify(options.now)}: expected an instant`,
    'Write it as 2026-11-22T12:00:00Z',
  )
}
