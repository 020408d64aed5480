/** Turns a long timeline into what stays in sight and what folds: the rows between those that tell most. */

/** What is asked of a row. */
export interface Foldable {
  /** Whether a window begins or ends there. */
  readonly isEdge: boolean
  readonly isMilestone: boolean
}

/** From the first row of a fold to its last. */
export type Fold = readonly [first: number, last: number]

/** So many rows are told in full, and so few are no less to read folded. */
const [short, few] = [12, 3]

/** Beside milestones and the edges of windows, with their neighbours, the first and the last row stay. */
export function timelineFolds(rows: readonly Foldable[]): readonly Fold[] {
  if (rows.length <= short) return []
  const folds: Fold[] = []
  let first = 0
  for (const i of rows.keys()) {
    if (!stays(rows, i)) continue
    if (i - first >= few) folds.push([first, i - 1])
    first = i + 1
  }
  return folds
}

function stays(rows: readonly Foldable[], i: number): boolean {
  const isEnd = i === 0 || i === rows.length - 1
  return isEnd || rows[i]?.isMilestone === true || [i - 1, i, i + 1].some(at => rows[at]?.isEdge)
}
