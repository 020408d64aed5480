/** What programs import: building and checking a knowledge base, and the types of its data. */

import type { BuildOptions, Built, Checked, CheckOptions } from './build.ts'
import * as base from './build.ts'
import { withPlaces } from './io/kept-facts.ts'

export type { BuildOptions, Built, Checked, CheckOptions } from './build.ts'
export { type Changed, type ChangesOptions, changes } from './changes.ts'
export { type ConfigOptions, type LoadedConfig, loadConfig } from './io/load-config.ts'
export type { Config } from './model/config.ts'
export type { Diagnostic } from './model/diagnostics.ts'
export type { Report } from './model/report.ts'
export type { Site } from './model/site.ts'
export { UserError } from './model/user-error.ts'

/** Reads and checks a knowledge base; writes no site. Throws UserError when there is none. */
export async function check(options: CheckOptions): Promise<Checked> {
  const checked = await base.check(options)
  return { ...checked, site: checked.site && withPlaces(checked.site) }
}

/** Checks a knowledge base and, when it is sound, writes its site. Throws UserError as `check` does. */
export async function build(options: BuildOptions): Promise<Built> {
  const built = await base.build(options)
  return { ...built, site: built.site && withPlaces(built.site) }
}
