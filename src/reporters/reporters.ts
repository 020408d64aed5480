/** All reporters, by the name that `--format` takes. */
import type { Format } from './formats.ts'
import { github } from './github.ts'
import { json } from './json.ts'
import { pretty } from './pretty.ts'
import type { Reporter } from './reporter.ts'

export const reporters: Readonly<Record<Format, Reporter>> = { pretty, json, github }
