/** Knows keys that other systems have (Jekyll, Hugo, PagerDuty, Statuspage, incident.io), and what stands for them here. */
import { yamlText } from '../../model/writing/yaml-text.ts'

/** Keys by the list that they are in, empty for none, and by the key that is meant; without case and hyphens. */
const meant: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '': {
    id: 'incidentid incidentnumber incident ticket number uid key slug',
    title: 'name subject headline incidenttitle incidentname',
    instance: 'environment env cluster system platform site tenant affectedsystem',
    products: 'affectedproducts',
    services: 'service components component affectedservices affectedcomponents',
    tags: 'categories category keywords labels topics',
    causes: 'cause causecategory causetype',
    root_cause: 'rootcauses reason',
    vendor: 'supplier provider thirdparty',
    start:
      'started startedat starttime startdate begin began from incidentstart impactstart impactstartedat',
    end: 'ended endedat endtime enddate finish finished until to incidentend impactend impactendedat',
    timezone: 'tz zone',
    severity: 'sev priority urgency level impactlevel severityname',
    detected: 'detectedat reportedat reported identifiedat noticed acknowledgedat',
    mitigated: 'mitigatedat monitoringat stabilized',
    resolved: 'resolvedat fixed fixedat closedat recovered',
    detection: 'detectedby detectionmethod reportedby',
    status: 'state incidentstatus stage',
    summary: 'description abstract excerpt tldr synopsis overview',
    timeline: 'events log updates incidentupdates',
    actions: 'actionitems followups followup tasks todos todo remediation remediations',
    supersedes: 'replaces',
    related: 'seealso relatedincidents references',
    aliases: 'alias permalink url redirectfrom redirects',
    audience: 'visibility access confidentiality classification',
    lang: 'language locale',
  },
  revisions: { date: 'at day time', summary: 'message description note text title comment' },
  actions: {
    title: 'description name summary text task',
    owner: 'assignee assignedto responsible team who',
    status: 'state',
    due: 'duedate deadline targetdate by',
    done: 'completed completedat doneat closedat finished',
    link: 'url ticket issue href',
  },
  timeline: {
    at: 'time date when timestamp datetime',
    text: 'description event message title summary',
    link: 'url href',
  },
  impact: {
    start: 'from started startedat starttime begin',
    end: 'to until ended endedat endtime finish',
    kind: 'type impact level',
    instances: 'instance systems',
    scope: 'description summary text title',
  },
}

/** When a report was published, and when it was changed. */
const published =
  /^(?:published?|publishedat|publishedon|publishdate|pubdate|publicationdate|posted|postedat|created|createdat|creationdate)$/
const changed =
  /^(?:updated|updatedat|lastupdated|modified|modifiedat|lastmod|lastmodified|changed|revised|version)$/
const author = /^(?:authors?|writer|writtenby|editor|reviewers?|incidentlead|commander)$/

export interface ForeignKey {
  readonly hint: string
  /** The key that is meant; null where there is none. */
  readonly means: string | null
}

/** What to write for `key` with `value` in `list`, or null where no system is known that has it. */
export function foreignKey(key: string, list: string, value: unknown): ForeignKey | null {
  const plain = key.toLowerCase().replace(/[\s_-]+/g, '')
  if (list === '') {
    const special = specialKey(key, plain, value)
    if (special) return special
  }
  // As a history is kept in many a text: "2026-03-05: First published".
  if (list === 'revisions' && /^\d{4}-\d\d-\d\d$/.test(key) && typeof value === 'string')
    return { hint: `Write \`{ date: ${key}, summary: ${yamlText(value)} }\``, means: 'date' }
  const names = Object.entries(meant[list] ?? {})
  const [means] = names.find(([, others]) => others.split(' ').includes(plain)) ?? []
  return means === undefined ? null : { hint: `Here it is called \`${means}\``, means }
}

function specialKey(key: string, plain: string, value: unknown): ForeignKey | null {
  const day = dayIn(value)
  const entry = (summary: string) =>
    `\`revisions: [{ date: ${day ?? 'YYYY-MM-DD'}, summary: ${summary} }]\``
  if (published.test(plain))
    return {
      hint: `When it was published stands in its history: ${entry('First published')}`,
      means: 'revisions',
    }
  if (changed.test(plain))
    return {
      hint: `Each change has an entry in the history that says what is new: ${entry('What was changed')}`,
      means: 'revisions',
    }
  if (plain === 'date') {
    const hint = `When it happened is \`start\` and \`end\`; when it was published stands in its history: ${entry('First published')}`
    return { hint, means: 'revisions' }
  }
  if (author.test(plain)) {
    const hint = `Reports tell no names; who changed what, and when, an entry of \`revisions\` can say. Call it \`x-${key}\` to keep it as a note of your own`
    return { hint, means: null }
  }
  if (plain === 'draft')
    return { hint: `Write \`status: ${value === false ? 'final' : 'draft'}\``, means: 'status' }
  if (plain === 'duration')
    return { hint: 'Delete it: `start` and `end` tell how long it was', means: null }
  return null
}

function dayIn(value: unknown): string | null {
  return typeof value === 'string' ? (/^\d{4}-\d\d-\d\d/.exec(value)?.[0] ?? null) : null
}
