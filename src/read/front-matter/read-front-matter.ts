/** Holds the YAML of a report against the list of fields, and leaves out what does not fit. */
import type { Config } from '../../model/config.ts'
import {
  type FrontMatter,
  frontMatterKeys,
  frontMatterSchema,
} from '../../model/schemas/front-matter.ts'
import type { Notes } from '../notes.ts'
import type { Yaml } from '../read-yaml.ts'
import { withTimes } from '../time/with-times.ts'
import { type Knowledge, validate } from '../validate.ts'
import { foreignKey } from './foreign-keys.ts'
import { otherWord } from './other-words.ts'
import { withOwnPaths } from './with-own-paths.ts'

const knowledge: Knowledge = {
  codes: {
    unknownKey: 'front-matter/unknown-key',
    invalid: 'front-matter/invalid',
    required: 'front-matter/required',
  },
  keys: frontMatterKeys,
  // Each is marked as a fault, so that nothing hangs on what it says.
  standIns: {
    'actions.status': 'open',
    'impact.start': 'unknown',
    'impact.end': 'unknown',
    'revisions.summary': 'untold',
  },
  foreignKey,
  otherWord,
}

/** The fields that fit, and notes that know where these stand and which others there are. */
export function readFrontMatter(
  yaml: Yaml,
  text: string | null,
  config: Config,
  notes: Notes,
): { readonly front: FrontMatter; readonly about: Notes } {
  if (text === null || yaml.value === undefined) return readLines(text ?? '', notes)
  const value = yaml.value ?? {}
  const own = isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')))
    : value
  const fields = withTimes(withOwnPaths(own, config.site.url))
  const read = validate(frontMatterSchema, yaml, fields, notes.file, knowledge)
  notes.diagnostics.push(...read.diagnostics)
  const { places } = read.diagnostics.length === 0 ? yaml : read.yaml
  return { front: read.value, about: notes.at(places, [...yaml.faults, ...read.faults]) }
}

/** What others need to know of a report whose YAML cannot be parsed, where it stands on a line of its own. */
function readLines(text: string, notes: Notes) {
  const lines = text.matchAll(/^(id|status|audience): +([\w.-]+) *$/gm)
  const told = Object.fromEntries(Array.from(lines, ([, key = '', value = '']) => [key, value]))
  const { success, data } = frontMatterSchema.safeParse(told)
  const front = success ? data : frontMatterSchema.parse({})
  const untold = Object.keys(frontMatterSchema.shape).filter(key => !success || !(key in told))
  return { front, about: notes.at({}, untold) }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
