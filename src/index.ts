/** What programs import: building and checking a knowledge base, and the types of its data. */
export {
  type BuildOptions,
  type Built,
  build,
  type Checked,
  type CheckOptions,
  check,
} from './build.ts'
export { type Changed, type ChangesOptions, changes } from './changes.ts'
export { type ConfigOptions, type LoadedConfig, loadConfig } from './io/load-config.ts'
export type { Config } from './model/config.ts'
export type { Diagnostic } from './model/diagnostics.ts'
export type { Report } from './model/report.ts'
export type { Site } from './model/site.ts'
export { UserError } from './model/user-error.ts'
