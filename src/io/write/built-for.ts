/** Tells whom the site in a folder is for, so that no build puts one for some in the place of one for others by a slip. */
import { join } from 'node:path'
import type { Audience } from '../../model/terms.ts'
import { UserError } from '../../model/user-error.ts'
import { readHead } from '../read-file.ts'
import { manifestPath, stagingPath } from './manifest.ts'
import { plannedText } from './plan.ts'

/** Throws UserError when `out` holds a site for another audience, unless that is to be replaced by `force`. */
export function refuseOtherAudience(out: string, audience: Audience, force = false): void {
  const there = force ? null : builtFor(out)
  if (there === null || there === audience) return
  const whom = (each: Audience) => (each === 'public' ? 'the public' : 'internal readers')
  throw new UserError(
    `${out} holds the site for ${whom(there)}, and this one is for ${whom(audience)}`,
    'Name another folder with --out, or pass --force to put this one in its place',
  )
}

/** Whom the site is for that is in `out`, or will be once a build that was killed is completed; null: there is none. */
export function builtFor(out: string): Audience | null {
  const planned = plannedText(join(out, stagingPath), manifestPath)
  const list = planned ?? textOf(join(out, manifestPath))
  // A list that cannot be read says nothing, but the index of the site does.
  const text = /^\{"generator":"causebook",/.test(list) ? list : textOf(join(out, index))
  if (text === '') return null
  return mark.test(text) ? 'internal' : 'public'
}

const index = 'api/v1/index.json'
/** What stands before everything that somebody has written. */
const mark = /^\{(?:"(?:generator|\$schema)":"[^"]*",)?(?:"version":1,)?"audience":"internal"/

/** The beginning, where it says what it is. */
function textOf(path: string): string {
  try {
    return readHead(path, 1000).toString('utf8')
  } catch {
    return ''
  }
}
