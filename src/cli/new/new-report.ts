/** Turns what is known of an incident into a report for its author to fill in. */
import type { SectionRule } from '../../model/config.ts'
import { isGenerated } from '../../model/generated-section.ts'
import { slugOf } from '../../model/paths.ts'
import type { SectionKey } from '../../model/report.ts'
import type { Detection, Kind, Severity } from '../../model/terms.ts'
import { isDay } from '../../model/time.ts'
import { UserError } from '../../model/user-error.ts'
import { yamlList, yamlText } from '../../model/writing/yaml-text.ts'

/** What the author states when asking for a report; times are as `readMoment` takes them. */
export interface NewReport {
  readonly instances: readonly string[]
  readonly start: string
  readonly end?: string | undefined
  readonly timezone?: string | undefined
  readonly title?: string | undefined
  readonly id?: string | undefined
  readonly kind?: Kind | undefined
  /** The scope of the impact, in words. */
  readonly impact?: string | undefined
  readonly severity?: Severity | undefined
  readonly detection?: Detection | undefined
  readonly causes: readonly string[]
  readonly products: readonly string[]
}

/**
 * A draft that passes every check but for the sections it leaves empty: the timeline, and those of `sections`
 * that only an author can write. What else a report may state stands in its front matter as comments. Of what goes on
 * people want to read now, so that is no draft, and says in those sections that nothing is known yet.
 */
export function renderNewReport(fields: NewReport, sections: readonly SectionRule[]): string {
  const isOngoing = fields.end === 'ongoing'
  const facts = new Map(factsOf(fields))
  if (isOngoing) facts.set('status', 'status: preliminary')
  const text = isOngoing ? '\nNot known yet.\n' : ''
  const headings = sections
    .filter(({ key }) => key in prompts)
    .filter(rule => always.includes(rule.key) || (rule.required && !isGenerated(rule, [])))
    .map(rule => `\n## ${rule.title}\n\n<!-- ${prompts[rule.key]} -->\n${text}`)
  const all = new Map([...offers, ...(isOngoing ? [['revisions', toFinish] as const] : [])])
  const hints = [...all].filter(([key]) => !facts.has(key)).map(([, hint]) => hint)
  const front = [...facts.values(), '', '# Take away "# " before what you know.', ...hints]
  return `---\n${front.join('\n')}\n---\n${headings.join('')}`
}

/** The file's name without its ending, which is the report's id: `2019-06-03-eu00`. */
export function newReportName({ id, start, instances }: NewReport): string {
  if (id !== undefined) return id
  const [day = ''] = /\d{4}-\d\d-\d\d/.exec(start) ?? []
  if (isDay(day)) return `${day}-${slugOf(instances.join(' '))}`
  throw new UserError(
    `"${start}" has no day of the calendar`,
    'Write --start "2019-06-03 13:45", or name the file with --id',
  )
}

const always: readonly SectionKey[] = ['timeline', 'root-cause']

const prompts: Readonly<Record<SectionKey, string>> = {
  introduction: 'What this report is about, in a sentence or two.',
  products: 'Which products and services were affected, and how.',
  timeline: 'What happened when, one line each: "- 13:45 – Users see errors".',
  'root-cause':
    'What failed, why it failed, and why it was not caught earlier. Causes, not people.',
  actions: 'What has been done and what will be, so that it does not happen again.',
  communication: 'How and when customers were told.',
  history: 'When this report was published and corrected.',
}

/** Fields that most reports have in the end, each with an example. */
const offers: ReadonlyMap<string, string> = new Map([
  ['summary', '# summary: What happened, in a sentence that stands in lists and feeds.'],
  ['severity', '# severity: major # critical, major, minor or none'],
  ['detected', '# detected: 2026-03-02 09:15'],
  ['detection', '# detection: monitoring # or customer, staff, other'],
  ['causes', '# causes: [Expired certificate]'],
  [
    'actions',
    '# actions:\n#   - { title: Watch certificates, type: detect, owner: Operations, status: open, due: 2026-04-01 }',
  ],
  [
    'revisions',
    '# When you publish it, take away "status: draft" and say so:\n# revisions:\n#   - { date: 2026-03-05, summary: Initial Publication }',
  ],
])

/** Instead of how to publish what is no draft. */
const toFinish =
  '# This is published as it is. When it is over, state its end; when its cause is known, write "status: final", and say so:\n# revisions:\n#   - { date: 2026-03-05, summary: Final report, kind: final }'

/** The lines of front matter that state the facts, by key. */
export function factsOf(fields: NewReport): ReadonlyMap<string, string> {
  const { instances, products, causes } = fields
  const [first = '', ...others] = instances
  const all = [
    text('id', fields.id),
    text('title', fields.title),
    others.length === 0 ? `instance: ${yamlText(first)}` : `instances: ${yamlList(instances)}`,
    products.length > 0 ? `products: ${yamlList(products)}` : null,
    text('timezone', fields.timezone),
    ...impact(fields),
    text('severity', fields.severity),
    text('detection', fields.detection),
    causes.length > 0 ? `causes: ${yamlList(causes)}` : null,
    'status: draft',
  ]
  return new Map(
    all.flatMap(lines => (lines ? [[/^[# ]*(\w+)/.exec(lines)?.[1] ?? '', lines]] : [])),
  )
}

/** `start` and `end` say it all for an outage; any other kind needs a window spelt out. */
function impact({ start, end, kind = 'outage', impact: scope }: NewReport): (string | null)[] {
  const times = [
    `start: ${yamlText(start)}`,
    end === undefined ? '# end:' : `end: ${yamlText(end)}`,
  ]
  if (kind === 'outage') return [...times, text('impact', scope)]
  const [first, ...rest] = [...times, `kind: ${kind}`, text('scope', scope)]
  return [
    ['impact:', `  - ${first}`, ...rest.flatMap(line => (line ? [`    ${line}`] : []))].join('\n'),
  ]
}

function text(key: string, value: string | undefined): string | null {
  return value === undefined ? null : `${key}: ${yamlText(value)}`
}
