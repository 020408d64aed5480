/** Remembers what a build is about to do to a site, for the next one in case it is killed. */
import { existsSync, lstatSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'

export interface Plan {
  /** Old files that are in the way of new ones: a file where a folder is to be, or the reverse. */
  readonly clearing: readonly string[]
  /** Names in the staging folder and the places they go to, in order. */
  readonly moves: readonly (readonly [staged: string, path: string])[]
  readonly removals: readonly string[]
}

const planName = 'plan.json'

/** Whether a build was killed after it had planned what to do, which the next one completes. */
export function isPlanned(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false })
  return found?.isDirectory() === true && existsSync(join(folder, planName))
}

export function writePlan(folder: string, plan: Plan): void {
  const draft = join(folder, `${planName}.draft`)
  writeFileSync(draft, JSON.stringify(plan))
  renameSync(draft, join(folder, planName))
}

/** What a build had planned that was killed before it was done; null where none was. */
export function findPlan(folder: string): Plan | 'damaged' | null {
  if (!isPlanned(folder)) return null
  try {
    const plan: unknown = JSON.parse(readText(join(folder, planName)))
    return isPlan(plan) ? plan : 'damaged'
  } catch (error) {
    if (error instanceof SyntaxError) return 'damaged'
    // Who made it has just carried it out.
    if (isMissing(error)) return null
    throw error
  }
}

/** What a build that was killed had planned to put at `path`; null where nothing is planned, or it is there already. */
export function plannedText(folder: string, path: string): string | null {
  const plan = findPlan(folder)
  if (plan === null || plan === 'damaged') return null
  const staged = plan.moves.find(([, place]) => place === path)?.[0]
  const aside = staged === undefined ? null : join(folder, staged)
  return aside !== null && existsSync(aside) ? readText(aside) : null
}

function isPlan(plan: unknown): plan is Plan {
  const { clearing, moves, removals } = (plan ?? {}) as { [key in keyof Plan]?: unknown }
  const areTexts = (list: unknown) =>
    Array.isArray(list) && list.every(item => typeof item === 'string')
  const isMove = (move: unknown) =>
    areTexts(move) && /^\d+,[^,]/.test(String(move)) && (move as string[]).length === 2
  return areTexts(clearing) && areTexts(removals) && Array.isArray(moves) && moves.every(isMove)
}
