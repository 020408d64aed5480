/** Knows what other systems call the words of fixed meaning, and how days are written elsewhere. */
import { clockText } from '../time/clock-forms.ts'
import { daysOf } from '../time/day-forms.ts'
import { readWrittenTime } from '../time/written-time.ts'

const severities: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:sev|s|p|prio|priority|severity|level)?[\s_-]*[01]$|^(?:urgent|blocker|severe|emergency|highest|disaster)$/,
    'critical',
  ],
  [
    /^(?:sev|s|p|prio|priority|severity|level)?[\s_-]*2$|^(?:high|serious|significant|important)$/,
    'major',
  ],
  [
    /^(?:sev|s|p|prio|priority|severity|level)?[\s_-]*[34]$|^(?:medium|moderate|normal|low|warning)$/,
    'minor',
  ],
  [
    /^(?:sev|s|p|prio|priority|severity|level)?[\s_-]*5$|^(?:info|informational|trivial|no impact|lowest)$/,
    'none',
  ],
]

/** By the field, and in lists by that of an item; the words are held against the whole value, in lower case. */
const words: Readonly<Record<string, readonly (readonly [RegExp, string])[]>> = {
  severity: severities,
  'revisions.formerly.severity': severities,
  status: [
    [/^(?:wip|work in progress|in review|review|unpublished)$/, 'draft'],
    [
      /^(?:investigating|identified|monitoring|in[ -]progress|open|active|ongoing|interim|provisional)$/,
      'preliminary',
    ],
    [
      /^(?:published|public|resolved|complete|completed|closed|done|released|finished|approved)$/,
      'final',
    ],
    [/^(?:retracted|deleted|obsolete|superseded|replaced|removed|archived)$/, 'withdrawn'],
  ],
  audience: [
    [/^(?:private|confidential|restricted|staff|team|company)$/, 'internal'],
    [/^(?:external|all|everyone|everybody|customers?|world)$/, 'public'],
  ],
  detection: [
    [/^(?:alerts?|alarms?|monitors?|alerting|automatic|automated|system)$/, 'monitoring'],
    [/^(?:users?|clients?|customers|support|tickets?|external)$/, 'customer'],
    [/^(?:engineers?|employees?|internal|manual|team|on-?call)$/, 'staff'],
  ],
  'impact.kind': [
    [/^(?:down|full|total|complete|unavailable|full[ _-]outage|major[ _-]outage)$/, 'outage'],
    [/^(?:partial|partially)?[ _-]?(?:outage|down|unavailable)$/, 'partial'],
    [/^(?:flapping|sporadic|occasional)$/, 'intermittent'],
    [/^(?:slow|latency|performance|degradation|degraded[ _-]performance)$/, 'degraded'],
    [/^(?:maintenance|no impact|operational)$/, 'none'],
  ],
  'actions.status': [
    [/^(?:todo|to do|to-do|planned|new|backlog|pending|not started)$/, 'open'],
    [/^(?:doing|started|wip|in progress|in_progress|active|ongoing|in review)$/, 'in-progress'],
    [/^(?:closed|complete|completed|finished|resolved|fixed|released)$/, 'done'],
    [/^(?:cancell?ed|rejected|declined|wont ?fix|won't ?(?:fix|do)|dropped|abandoned)$/, 'wont-do'],
  ],
  'actions.type': [
    [/^(?:fix|bug|bugfix|correct|corrective)$/, 'repair'],
    [/^(?:prevention|preventive|preventative)$/, 'prevent'],
    [/^(?:detection|monitoring|alerting|monitor)$/, 'detect'],
    [/^(?:mitigation|mitigating)$/, 'mitigate'],
    [/^(?:investigation|analysis|research)$/, 'investigate'],
  ],
}

const days = new Set(['revisions.date', 'actions.due', 'actions.done'])

/** What to write for a value that is none of the field at `path`, as `actions.status`; null where nobody knows. */
export function otherWord(path: string, value: unknown): string | null {
  const text = String(value).trim()
  if (days.has(path)) return dayHint(text)
  const [, word] = words[path]?.find(([form]) => form.test(text.toLowerCase())) ?? []
  if (word === undefined) return null
  const key = path.slice(path.lastIndexOf('.') + 1)
  return `Write \`${key}: ${word}\`, if that is what "${text}" means with you`
}

/** `20.11.2026`, `25 Aug 2026` and `11/20/2026` as days are written here; what can be two is offered as both. */
function dayHint(text: string): string | null {
  const written = readWrittenTime(text)
  if (!written?.day) return null
  const { day, clock } = written
  if (day.year === null) return 'Write the year as well: YYYY-MM-DD'
  const time = clock && text.length === written.length ? ` ${clockText(clock).slice(0, 5)}` : ''
  const found = daysOf(day, 0, 0).map(one => `${one}${time}`)
  if (found.length === 0) return 'The calendar has no such day: mend it'
  return found.length === 1
    ? `Write ${found[0]}`
    : `Write the one that is meant: ${found.join(' or ')}`
}
