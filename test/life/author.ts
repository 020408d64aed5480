/** An author who keeps reports over the days, and a plain account of whom each step is news to. */
import type { PublicationKind, Severity } from '../../src/model/terms.ts'

/** What a subscriber of each scope is to see of one step; null: nobody sees anything. */
export interface News {
  readonly report: string
  readonly kind: PublicationKind
  /** Undefined where the status alone tells of it. */
  readonly day: string | undefined
  readonly scopes: readonly string[]
}

export interface Entry {
  readonly date: string
  readonly summary: string
  readonly kind?: PublicationKind
  readonly substantive?: false
  readonly formerly?: { readonly instances?: readonly string[]; readonly severity?: Severity }
}

/** A report as its author has it in mind. */
export interface Kept {
  readonly id: string
  file: string
  status: 'preliminary' | 'final' | 'withdrawn'
  instances: readonly string[]
  severity: Severity
  /** By the clock of Amsterdam; as a rule that of them all. */
  readonly start?: string
  /** By the clock of Amsterdam, or `ongoing`. */
  end: string
  text: string
  entries: Entry[]
}

const ended = '2026-03-01 10:00'

/** The registry: what each instance belongs to. */
const homes: Readonly<Record<string, readonly string[]>> = {
  EU1: ['regions/Europe', 'products/Alma'],
  EU2: ['regions/Europe', 'products/Primo'],
  US1: ['regions/America', 'products/Alma'],
}
const placements = [['EU1'], ['US1'], ['EU1', 'US1'], ['EU2'], ['EU1', 'EU2']] as const
const severities: readonly Severity[] = ['critical', 'major', 'minor', 'none']

/** All that one can subscribe to; the whole site is the empty one. */
export const scopes = [
  '',
  ...Object.keys(homes).map(id => `instances/${id}`),
  ...new Set(Object.values(homes).flat()),
  'severities/major',
]

const scopesOf = (instances: readonly string[], severity: Severity): readonly string[] => [
  ...new Set([
    '',
    ...instances.flatMap(id => [`instances/${id}`, ...(homes[id] ?? [])]),
    ...(severity === 'critical' || severity === 'major' ? ['severities/major'] : []),
  ]),
]

/** One step of a life: what is done, to which report, and a number to choose by. */
export interface Step {
  readonly what: keyof typeof steps
  readonly which: number
  readonly choice: number
  /** How many days after the step before. */
  readonly later: number
}

export class Author {
  readonly reports: Kept[] = []
  readonly #count = { reports: 0, texts: 0 }
  #day = Date.parse('2026-03-02')

  /** Does a step, and says what it is news to whom. Some cannot be done as things are: null. */
  take({ what, which, choice, later }: Step): News | null {
    this.#day += later * 86_400_000
    const report = this.reports[which % Math.max(this.reports.length, 1)]
    if (what === 'publish' || !report) return this.#publish(choice)
    return steps[what](report, { choice, day: this.today, unique: this.#count.texts++ })
  }

  get today(): string {
    return new Date(this.#day).toISOString().slice(0, 10)
  }

  #publish(choice: number): News {
    const isPreliminary = choice % 2 === 0
    const report: Kept = {
      id: `report-${choice % 7}-${this.#count.reports++}`,
      file: `file-${this.#count.reports}.md`,
      status: isPreliminary ? 'preliminary' : 'final',
      instances: placements[choice % placements.length] ?? [],
      severity: severities[choice % severities.length] ?? 'none',
      end: isPreliminary && choice % 3 === 0 ? 'ongoing' : ended,
      text: 'First text.',
      entries: [
        { date: this.today, summary: isPreliminary ? 'Preliminary report' : 'First publication' },
      ],
    }
    this.reports.push(report)
    return newsOf(report, isPreliminary ? 'preliminary' : 'published', this.today)
  }
}

interface Means {
  readonly choice: number
  readonly day: string
  readonly unique: number
}

const newsOf = (
  { id, instances, severity }: Kept,
  kind: PublicationKind,
  day: string | undefined,
  also: readonly string[] = [],
): News => ({
  report: id,
  kind,
  day,
  scopes: [...new Set([...scopesOf(instances, severity), ...also])],
})

/** What can be done to a report that is there. */
const steps = {
  publish: () => null,

  finish: (report: Kept, { choice, day, unique }: Means) => {
    if (report.status !== 'preliminary') return null
    report.status = 'final'
    report.end = ended
    const said =
      choice % 2 === 0 ? { summary: 'Final report' } : { summary: `All is known now (${unique})` }
    report.entries.push({ date: day, ...said, ...(choice % 2 === 1 && { kind: 'final' as const }) })
    return newsOf(report, 'final', day)
  },

  correct: (report: Kept, { day, unique }: Means) => {
    if (report.status !== 'final') return null
    report.entries.push({ date: day, summary: `Corrected a figure (${unique})` })
    return newsOf(report, 'corrected', day)
  },

  move: (report: Kept, { choice, day, unique }: Means) => {
    if (report.status !== 'final') return null
    const before = { instances: report.instances, severity: report.severity }
    report.instances = placements[choice % placements.length] ?? []
    report.severity = severities[Math.floor(choice / 5) % severities.length] ?? 'none'
    const formerly = {
      ...(report.instances !== before.instances && { instances: before.instances }),
      ...(report.severity !== before.severity && { severity: before.severity }),
    }
    report.entries.push({ date: day, summary: `It was elsewhere (${unique})`, formerly })
    return newsOf(report, 'corrected', day, scopesOf(before.instances, before.severity))
  },

  withdraw: (report: Kept, { choice, day, unique }: Means) => {
    if (report.status !== 'final') return null
    report.status = 'withdrawn'
    const kind = 'withdrawn' as const
    const said = choice % 2 === 0 ? 'Withdrawn: the' : 'The'
    report.entries.push({ date: day, summary: `${said} wrong instance (${unique})`, kind })
    return newsOf(report, 'withdrawn', day)
  },

  /** Nobody enters it, and those that are there say no more than they did. */
  hush: (report: Kept) => {
    if (report.status !== 'final') return null
    report.status = 'withdrawn'
    return newsOf(report, 'withdrawn', undefined)
  },

  restore: (report: Kept, { choice, day, unique }: Means) => {
    if (report.status !== 'withdrawn') return null
    report.status = 'final'
    const isEntered = report.entries.some(({ kind }) => kind === 'withdrawn')
    const kind = isEntered && choice % 2 === 0 ? {} : { kind: 'restored' as const }
    report.entries.push({ date: day, summary: `It was right after all (${unique})`, ...kind })
    return newsOf(report, 'restored', day)
  },

  /** A correction that nobody had entered; it comes after what else there is of its day. */
  remember: (report: Kept, { choice, unique }: Means) => {
    const { entries } = report
    const at = 1 + (choice % entries.length)
    const before = entries[at - 1]
    if (!before || before.date === entries[at]?.date) return null
    const said = saidAfter(report, at - 1)
    const day = dayBetween(before.date, entries[at]?.date ?? before.date)
    const entry = { date: day, summary: `Forgotten (${unique})`, kind: 'corrected' as const }
    entries.splice(at, 0, entry)
    return { ...newsOf({ ...report, ...said }, 'corrected', day) }
  },

  mend: (report: Kept, { day, unique }: Means) => {
    report.text = `Mended ${unique}.`
    report.entries.push({ date: day, summary: 'A comma', substantive: false })
    return null
  },

  rename: (report: Kept, { unique }: Means) => {
    report.file = `renamed-${unique}.md`
    return null
  },
} as const satisfies Record<string, (report: Kept, means: Means) => News | null>

/** What the report said after an entry: what the next that says what was said before says, or what is said now. */
function saidAfter(report: Kept, index: number) {
  const later = report.entries.slice(index + 1)
  const severity = later.find(({ formerly }) => formerly?.severity)?.formerly?.severity
  const instances = later.find(({ formerly }) => formerly?.instances)?.formerly?.instances
  return { instances: instances ?? report.instances, severity: severity ?? report.severity }
}

/** The last day that does not come after the next entry. */
function dayBetween(first: string, next: string): string {
  const middle = new Date((Date.parse(first) + Date.parse(next)) / 2).toISOString().slice(0, 10)
  return middle < first ? first : middle
}
