/** Finds the reports that now tell of incidents which others told of when they were published. */
import { reportsById } from '../../model/index-reports.ts'
import type { EarlierReport } from '../../model/life/earlier.ts'
import type { Report } from '../../model/report.ts'

type Sign = (was: EarlierReport, now: Report) => boolean

const hasTitle: Sign = (was, { title }) => was.title === title
const hasStart: Sign = (was, now) => startOf(was) !== undefined && startOf(was) === startOf(now)

/** What two reports of one incident have in common, and what it counts for. */
const signs: readonly [number, Sign][] = [
  [3, hasTitle],
  [3, hasStart],
  [3, (was, { source }) => was.source === source],
  [2, (was, { summary }) => summary !== '' && was.summary === summary],
  [1, (was, { instances }) => was.instances.join() === instances.join()],
  [1, ({ history }, { revisions: [first] }) => history?.[0]?.date === (first?.date ?? null)],
]

/** A title that recurs at the same place is not enough, nor is the start of what hit several. */
const enough = 5

/**
 * For the id of each report that is gone, or whose id is that of another incident now, the report of `all`
 * that is most like it; none where none is like it enough.
 */
export function findSuccessors(
  earlier: readonly EarlierReport[],
  all: readonly Report[],
): ReadonlyMap<string, Report> {
  const before = new Map(earlier.map(was => [was.id, was]))
  const now = reportsById(all)
  const strangers = all.filter(report => !tellsOf(before.get(report.id), report))
  const lists = new Map<string, Report[]>()
  for (const report of strangers) {
    for (const name of namesOf(report)) {
      const list = lists.get(name)
      if (list) list.push(report)
      else lists.set(name, [report])
    }
  }
  const successors = new Map<string, Report>()
  for (const was of earlier) {
    const namesake = now.get(was.id)
    if (namesake && tellsOf(was, namesake)) continue
    const candidates = namesOf(was).flatMap(name => lists.get(name) ?? [])
    const best = mostAlike(was, candidates)
    if (best && best !== namesake) successors.set(was.id, best)
  }
  return successors
}

/** Reports that are alike enough share one of these. */
function namesOf(report: EarlierReport | Report): readonly string[] {
  const { title, source }: Pick<EarlierReport, 'title' | 'source'> = report
  return [`title ${title}`, `start ${startOf(report)}`, `file ${source}`]
}

/** Whether the report still tells of the incident that was published under its id. */
function tellsOf(was: EarlierReport | undefined, now: Report): boolean {
  return was !== undefined && (hasTitle(was, now) || hasStart(was, now))
}

function mostAlike(was: EarlierReport, candidates: readonly Report[]): Report | undefined {
  let [best, most] = [undefined as Report | undefined, enough - 1]
  for (const now of candidates) {
    const shared = signs.filter(([, isShared]) => isShared(was, now))
    const score = shared.reduce((sum, [worth]) => sum + worth, 0)
    if (score > most) [best, most] = [now, score]
  }
  return best
}

const startOf = ({ windows }: Pick<EarlierReport, 'windows'>) => windows?.[0]?.start?.at
