/** All reporters, by the name that `--format` takes. */
import type { Format } from './formats.ts'
import { github } from './github.ts'
import { gitlab } from './gitlab.ts'
import { json } from './json.ts'
import { junit } from './junit.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './reporter.ts'
import { sarif } from './sarif.ts'

export const reporters: Readonly<Record<Format, Reporter>> = {
  pretty,
  json,
  github,
  sarif,
  junit,
  gitlab,
}
