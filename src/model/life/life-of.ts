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
  /** What tells of it; null where the history does not. */
  readonly entry: Revision | null
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

/** What subscribers were told by an entry; undefined where nobody was. */
export function eventOf(report: Report, entry: Revision): LifeEvent | undefined {
  return lifeOf(report).find(event => event.entry === entry)
}

/** The entries that subscribers are told of: the first, and those of substance. */
export function toldRevisions({ revisions }: Pick<Report, 'revisions'>): readonly Revision[] {
  return revisions.filter(({ substantive }, i) => i === 0 || substantive)
}

function findLife(report: Report): readonly LifeEvent[] {
  const told = toldRevisions(report)
  const taken = new Set<string>()
  const events: LifeEvent[] = []
  let state: State = { version: null, isWithdrawn: false }
  const push = (event: Omit<LifeEvent, 'key'>, name: string) => {
    const key = unique(name, taken)
    taken.add(key)
    events.push({ ...event, key })
  }
  for (const [i, entry] of told.entries()) {
    const kind = kindOf(told, i, state, report)
    const said = saidAt(report, entry)
    const before = entry.formerly ? { ...said, ...entry.formerly } : null
    // What is there again was withdrawn, whether or not anybody entered that.
    if (kind === 'restored' && state.version && !state.isWithdrawn)
      push(undated('withdrawn', before ?? said), 'withdrawn')
    const { date, at, summary } = entry
    push({ kind, entry, date, at, summary, said, before }, keyOf(entry, kind, taken))
    state = after(kind, state, told.slice(i + 1), report)
  }
  for (const kind of untold(report, state)) push(undated(kind, saidAt(report, null)), kind)
  return events
}

/** The last version that was published, and whether that stands. */
interface State {
  readonly version: 'preliminary' | 'final' | null
  readonly isWithdrawn: boolean
}

function undated(kind: PublicationKind, said: Said): Omit<LifeEvent, 'key'> {
  return { kind, entry: null, date: null, at: null, summary: '', said, before: null }
}

/**
 * What an entry states of itself stands; what it is worded as, where status and neighbours bear it out. Of any other
 * those around it tell, but not that it withdraws: it may say something else, and have been there before.
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
  if (state.isWithdrawn) return isBack(later, status) ? 'restored' : 'corrected'
  const { version } = state
  if (worded === 'withdrawn' && version && isGone(later, status)) return 'withdrawn'
  if (version !== 'final' && isYetPreliminary(worded, later, status)) return 'preliminary'
  if (worded === 'final' && status !== 'preliminary') return 'final'
  if (version === null) return 'published'
  return version === 'preliminary' ? 'final' : 'corrected'
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

/** Whether what is worded as a withdrawal can be one, by what comes next. */
function isGone(later: readonly Revision[], status: Status): boolean {
  const kinds = later.map(({ kind, worded }) => kind ?? worded)
  const next = kinds.find(kind => kind === 'restored' || kind === 'withdrawn')
  return next ? next === 'restored' : status === 'withdrawn'
}

/** What is restored is what it was, unless the status alone finished it. */
function after(
  kind: PublicationKind,
  { version, isWithdrawn }: State,
  later: readonly Revision[],
  { status }: Report,
): State {
  if (kind === 'withdrawn') return { version, isWithdrawn: true }
  if (kind === 'corrected') return { version: version ?? 'final', isWithdrawn }
  if (kind === 'preliminary') return { version: kind, isWithdrawn: false }
  const isYetToFinish = later.length > 0 || status === 'preliminary'
  const isRestored = kind === 'restored' && version === 'preliminary' && isYetToFinish
  return { version: isRestored ? version : 'final', isWithdrawn: false }
}

/**
 * The day is its name, or the instant, where that is stated. What a report becomes is named by that: an entry that is added later, for what the status alone
 * told until then, is the same event. A further preliminary version is one of many, and has its day, too; so has an entry that says
 * `formerly`: whoever was told without it was told of something else.
 */
function keyOf(
  { date, at, isTimed, formerly }: Revision,
  kind: PublicationKind,
  taken: ReadonlySet<string>,
): string {
  const when = isTimed ? at : date
  if (kind === 'published' || kind === 'corrected') return when
  const isFurther = kind === 'preliminary' && taken.has(kind)
  return isFurther || formerly ? `${when}/${kind}` : kind
}

/** The second of that name is `…/2`. */
function unique(name: string, taken: ReadonlySet<string>): string {
  let key = name
  for (let count = 2; taken.has(key); count += 1) key = `${name}/${count}`
  return key
}

/** What the status says and no entry does: that a report is out, or has become something else. */
function untold({ status }: Report, { version, isWithdrawn }: State): readonly PublicationKind[] {
  const first = status === 'preliminary' ? 'preliminary' : 'published'
  const isFinished = version === 'preliminary' && !isWithdrawn && status === 'final'
  return [
    ...(version === null && !isWithdrawn ? ([first] as const) : []),
    ...(isFinished ? (['final'] as const) : []),
    ...(isWithdrawn && status !== 'withdrawn' ? (['restored'] as const) : []),
    ...(!isWithdrawn && status === 'withdrawn' ? (['withdrawn'] as const) : []),
  ]
}
