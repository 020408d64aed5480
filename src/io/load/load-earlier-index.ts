/** Loads an earlier state of a knowledge base from the index that was published of it. */
import { stat } from 'node:fs/promises'
import { earlierActionsSchema } from '../../model/data/actions-schema.ts'
import { earlierIndexSchema } from '../../model/data/earlier-index-schema.ts'
import type { Earlier } from '../../model/life/earlier.ts'
import { earlierReport } from '../../model/life/earlier-report.ts'
import type { Audience } from '../../model/terms.ts'
import { UserError } from '../../model/user-error.ts'
import { readText } from '../read-file.ts'

/** How long a server may take to answer, in milliseconds. */
const patience = 30_000

/**
 * Whether `since` names a published index: an address, or a file that is there and called JSON. Any other name could be
 * that of a revision, and a file `HEAD^1`, which somebody committed, must not stand for it.
 */
export async function isIndex(since: string): Promise<boolean> {
  if (isAddress(since)) return true
  if (!/\.json$/i.test(since)) return false
  const found = await stat(since).catch(() => null)
  return found?.isFile() ?? false
}

/**
 * The state that the `index.json` at a path or address tells of, with the actions of the
 * `actions.json` beside it, where there is one. Throws UserError when it is not an index of ours, or one for others.
 */
export async function loadIndex(since: string, audience: Audience): Promise<Earlier> {
  const index = earlierIndexSchema.safeParse(await loadJson(since))
  if (!index.success)
    throw new UserError(
      `${since} is not an index of a knowledge base`,
      'Give the index.json of an earlier build: dist/api/v1/index.json, or its address',
    )
  const told = index.data.audience ?? 'public'
  // What one was told and the other was not would be told as new, or as gone: to the public, with its names.
  if (told !== audience)
    throw new UserError(
      `${since} is the index of a site for ${readers[told]}, and this one is for ${readers[audience]}`,
      'Give the index.json of an earlier build for the same readers',
    )
  const beside = await loadJson(besideOf(since)).catch(() => null)
  const actions = earlierActionsSchema.safeParse(beside)
  const known = actions.success ? byReport(actions.data.actions) : null
  return {
    reports: index.data.reports.map(entry =>
      earlierReport(entry, known && (known.get(entry.id) ?? [])),
    ),
  }
}

const readers: Readonly<Record<Audience, string>> = {
  public: 'the public',
  internal: 'internal readers',
}

type EarlierActions = ReturnType<typeof earlierActionsSchema.parse>['actions']

function byReport(actions: EarlierActions): ReadonlyMap<string, EarlierActions> {
  const lists = new Map<string, EarlierActions>()
  for (const action of actions) {
    const list = lists.get(action.report)
    if (list) list.push(action)
    else lists.set(action.report, [action])
  }
  return lists
}

/** Where the actions are that were published with an index. */
function besideOf(index: string): string {
  if (isAddress(index)) return new URL('actions.json', index).href
  return index.replace(/[^/\\]*$/, 'actions.json')
}

function isAddress(since: string): boolean {
  return /^https?:\/\//i.test(since)
}

async function loadJson(place: string): Promise<unknown> {
  try {
    if (!isAddress(place)) return JSON.parse(readText(place))
    const answer = await fetch(place, { signal: AbortSignal.timeout(patience) })
    if (answer.status === 404) throw nothingThere(place)
    if (!answer.ok) throw new Error(`the server answers ${answer.status}`)
    return await answer.json()
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${place} cannot be read: ${reasonOf(error)}`, 'Check --since')
  }
}

function nothingThere(place: string): UserError {
  return new UserError(
    `There is no ${place}`,
    'Check the address; before the first publication there is none: leave --since out',
  )
}

/** Why a request failed stands one level down. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  return error.cause instanceof Error ? error.cause.message : error.message
}
