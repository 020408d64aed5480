/** Turns what is known of an incident into a report for its author to fill in. */
import type { SectionRule } from '../model/config.ts'
import { isGenerated } from '../model/generated-section.ts'
import { slugOf } from '../model/paths.ts'
import type { SectionKey } from '../model/report.ts'
import type { Detection, Kind, Severity } from '../model/terms.ts'
import { isDay } from '../model/time.ts'
import { UserError } from '../model/user-error.ts'

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
 * A draft that passes every check but for the sections it leaves empty: those of `sections` that only
 * an author can write. Without an end, a comment stands in its place.
 */
export function renderNewReport(fields: NewReport, sections: readonly SectionRule[]): string {
  const headings = sections
    .filter(rule => rule.key === 'root-cause' || (rule.required && !isGenerated(rule, [])))
    .map(rule => `\n## ${rule.title}\n\n<!-- ${prompts[rule.key]} -->\n`)
  return `---\n${frontMatter(fields).join('\n')}\n---\n${headings.join('')}`
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

function frontMatter(fields: NewReport): string[] {
  const { instances, products, causes } = fields
  return [
    ...line('id', fields.id),
    ...line('title', fields.title),
    instances.length === 1
      ? `instance: ${scalar(instances[0] ?? '')}`
      : `instances: ${list(instances)}`,
    ...(products.length > 0 ? [`products: ${list(products)}`] : []),
    ...line('timezone', fields.timezone),
    ...impact(fields),
    ...line('severity', fields.severity),
    ...line('detection', fields.detection),
    ...(causes.length > 0 ? [`causes: ${list(causes)}`] : []),
    'status: draft',
  ]
}

/** `start` and `end` say it all for an outage; any other kind needs a window spelt out. */
function impact({ start, end, kind = 'outage', impact: scope }: NewReport): string[] {
  const times = [`start: ${scalar(start)}`, end === undefined ? '# end:' : `end: ${scalar(end)}`]
  if (kind === 'outage') return [...times, ...line('impact', scope)]
  const [first, ...rest] = [...times, `kind: ${kind}`, ...line('scope', scope)]
  return ['impact:', `  - ${first}`, ...rest.map(text => `    ${text}`)]
}

function line(key: string, value: string | undefined): string[] {
  return value === undefined ? [] : [`${key}: ${scalar(value)}`]
}

function list(values: readonly string[]): string {
  return `[${values.map(scalar).join(', ')}]`
}

/** `value` as a YAML string: bare where no reader of YAML 1.1 or 1.2 takes it for anything else. */
function scalar(value: string): string {
  const word = /^\p{L}[\p{L}\p{M}\p{N} ._/()–-]*$/u.test(value) && !value.endsWith(' ')
  const time = /^\d{4}-\d\d-\d\d[ T]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?$/.test(value)
  return (word && !misread.test(value)) || time ? value : quoted(value)
}

const misread = /^(true|false|yes|no|on|off|y|n|null)$/i

/** Every JSON string is a YAML one, save for the control characters that JSON leaves as they are. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
