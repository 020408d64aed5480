/** Turns the history of a report into its life: what it was from each entry on, and what was said before. */
import type { Report, Revision } from '../report.ts'
import type { PublicationKind, Status } from '../terms.ts'
import type { DayText, Instant } from '../time.ts'
import { type Said, saidAt } from './said.ts'

/** One thing that subscribers are told. */
export interface LifeEvent {
  readonly kind: PublicationKind
  /** Its name within the report, whatever stands above or below it in the history. */
  readonly key: string
  /** Null where the history does not tell of it. */
  readonly date: DayText | null
  readonly at: Instant | null
  /** What the history says of it; may be empty. */
  readonly summary: string
  /** What the report says from then on, and what it said until then where that was something else. */
  readonly said: Said
  readonly before: Said | null
}

const known = new WeakMap<Report, readonly LifeEvent[]>()

/**
 * The life of a report, oldest first; at least one event. It hangs on the report alone: what is told
 * stays as it is when the history goes on, or when an entry is added that was forgotten.
 */
export function lifeOf(report: Report): readonly LifeEvent[] {
  const life = known.get(report) ?? findLife(report)
  known.set(report, life)
  return life
}

/** The entries that subscribers are told of: the first, and those of substance. */
export function toldRevisions({ revisions }: Pick<Report, 'revisions'>): readonly Revision[] {
  return revisions.filter(({ substantive }, i) => i === 0 || substantive)
}

function findLife(report: Report): readonly LifeEvent[] {
  const told = toldRevisions(report)
  const taken = new Set<string>()
  const events: LifeEvent[] = []
  let state: State = 'none'
  for (const [i, revision] of told.entries()) {
    const kind = kindOf(told, i, state, report)
    state = after(kind, state)
    const key = unique(keyOf(revision, kind, taken), taken)
    taken.add(key)
    const { date, at, summary, formerly } = revision
    const said = saidAt(report, revision)
    const before = formerly ? { ...said, ...formerly } : null
    events.push({ kind, key, date, at, summary, said, before })
  }
  return [...events, ...untold(report, state, taken)]
}

type State = 'none' | 'preliminary' | 'final' | 'withdrawn'

/**
 * What an entry states of itself stands; what it is worded as, where status and neighbours bear it out. Of one that states nothing, the last is what the status says,
 * and any other what those around it leave it to be.
 */
function kindOf(
  told: readonly Revision[],
  i: number,
  state: State,
  { status }: Report,
): PublicationKind {
  const revision = told[i]
  if (revision?.kind) return revision.kind
  const worded = revision?.worded
  const later = told.slice(i + 1)
  if (state === 'withdrawn') return isBack(later, status) ? 'restored' : 'corrected'
  const [next] = later
  const isWithdrawn = next
    ? next.kind === 'restored' || (next.worded === 'restored' && worded === 'withdrawn')
    : status === 'withdrawn'
  if (isWithdrawn && state !== 'none') return 'withdrawn'
  if (state !== 'final' && isYetPreliminary(worded, later, status)) return 'preliminary'
  if (worded === 'final' && status !== 'preliminary') return 'final'
  if (state === 'none') return 'published'
  return state === 'preliminary' ? 'final' : 'corrected'
}

/** Whether a version before the final one was a preliminary one. */
function isYetPreliminary(
  worded: PublicationKind | null | undefined,
  later: readonly Revision[],
  status: Status,
): boolean {
  if (worded === 'preliminary') return true
  const kinds = later.map(({ kind, worded }) => kind ?? worded)
  const next = kinds.find(kind => kind === 'final' || kind === 'published')
  return next ? next === 'final' : status === 'preliminary'
}

/** Whether what was withdrawn is there again, by what comes next. */
function isBack(later: readonly Revision[], status: Status): boolean {
  const kinds = later.map(({ kind }) => kind)
  const next = kinds.find(kind => kind === 'restored' || kind === 'withdrawn')
  return next ? next === 'withdrawn' : status !== 'withdrawn'
}

function after(kind: PublicationKind, state: State): State {
  if (kind === 'corrected') return state === 'none' ? 'final' : state
  if (kind === 'preliminary' || kind === 'withdrawn') return kind
  return 'final'
}

/**
 * The day is its name, or the instant, where that is stated. What a report becomes is named by that: an entry that is added later, for what the status alone
 * told until then, is the same event. A further preliminary version is one of many, and has its day, too.
 */
function keyOf(
  { date, at, isTimed }: Revision,
  kind: PublicationKind,
  taken: ReadonlySet<string>,
): string {
  const when = isTimed ? at : date
  if (kind === 'published' || kind === 'corrected') return when
  return kind === 'preliminary' && taken.has(kind) ? `${when}/${kind}` : kind
}

/** The second of that name is `…/2`. */
function unique(name: string, taken: ReadonlySet<string>): string {
  let key = name
  for (let count = 2; taken.has(key); count += 1) key = `${name}/${count}`
  return key
}

/** What the status says and no entry does: that a report is out, or has become something else. */
function untold(report: Report, state: State, taken: ReadonlySet<string>): readonly LifeEvent[] {
  const rest = { date: null, at: null, summary: '', said: saidAt(report, null), before: null }
  const undated = (kind: PublicationKind): LifeEvent => {
    return { ...rest, kind, key: unique(kind, taken) }
  }
  const first = report.status === 'preliminary' ? 'preliminary' : 'published'
  const isWithdrawn = report.status === 'withdrawn'
  return [
    ...(state === 'none' ? [undated(first)] : []),
    ...(state === 'preliminary' && report.status === 'final' ? [undated('final')] : []),
    ...(state === 'withdrawn' && !isWithdrawn ? [undated('restored')] : []),
    ...(state !== 'withdrawn' && isWithdrawn ? [undated('withdrawn')] : []),
  ]
}
