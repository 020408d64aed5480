/** Finds the report that now tells of the incident of one that is gone. */
import type { EarlierReport } from '../../model/life/earlier.ts'
import type { Report } from '../../model/report.ts'

/** What two reports of one incident have in common, and what it counts for. */
const signs: readonly [number, (was: EarlierReport, now: Report) => boolean][] = [
  [3, (was, { title }) => was.title === title],
  [3, (was, now) => startOf(was) !== undefined && startOf(was) === startOf(now)],
  [3, (was, { source }) => was.source === source],
  [2, (was, { summary }) => summary !== '' && was.summary === summary],
  [1, (was, { instances }) => was.instances.join() === instances.join()],
  [1, ({ history }, { revisions: [first] }) => history?.[0]?.date === (first?.date ?? null)],
  [1, (was, { sections }) => titlesOf(was.sections) === titlesOf(sections)],
]

/** Neither a title that recurs nor a start alone is enough. */
const enough = 4

/** Of `candidates` the one most like the report that is gone; undefined where none is like it enough. */
export function findSuccessor(
  was: EarlierReport,
  candidates: readonly Report[],
): Report | undefined {
  let [best, most] = [undefined as Report | undefined, enough - 1]
  for (const now of candidates) {
    const found = signs.filter(([, isShared]) => isShared(was, now))
    const score = found.reduce((sum, [worth]) => sum + worth, 0)
    if (score > most) [best, most] = [now, score]
  }
  return best
}

const startOf = ({ windows }: Pick<EarlierReport, 'windows'>) => windows?.[0]?.start?.at

const titlesOf = (sections: EarlierReport['sections']) =>
  sections?.map(({ title }) => title).join('\n')
