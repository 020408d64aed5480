/** What those who subscribed to a part of a site see of it, from one build to the next. */
import { assembleSite } from '../../src/assemble/assemble-site.ts'
import { checkSite } from '../../src/check/check-site.ts'
import type { Config } from '../../src/model/config.ts'
import { hasErrors } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { Body } from '../../src/model/report.ts'
import type { Site } from '../../src/model/site.ts'
import { readReport } from '../../src/read/read-report.ts'
import { emitCalendars } from '../../src/render/calendars/emit-calendars.ts'
import { emitData } from '../../src/render/data/emit-data.ts'
import { emitFeeds } from '../../src/render/feeds/emit-feeds.ts'
import type { Look } from '../../src/render/look.ts'
import { config, instance, look } from '../samples.ts'
import type { Kept } from './author.ts'

export const settings = config({
  feed: { authority: 'example.org', year: 2026, limit: 1000 },
  sections: config().sections.map(section => ({ ...section, required: false })),
  instances: [
    instance('EU1', { region: 'Europe', product: 'Alma' }),
    instance('EU2', { region: 'Europe', product: 'Primo' }),
    instance('US1', { region: 'America', product: 'Alma' }),
  ],
})

/** The text of a report as its author has it in mind. */
function textOf({ id, status, instances, severity, start, end, text, entries }: Kept): string {
  const facts = { id, title: `Title of ${id}`, status, instances, severity, revisions: entries }
  const times = { start: start ?? '2026-03-01 09:10', end }
  const lines = Object.entries({ ...facts, ...times }).map(
    ([key, value]) => `${key}: ${JSON.stringify(value)}`,
  )
  return `---\n${lines.join('\n')}\n---\n\n## Root Cause Analysis\n\n${text}\n`
}

export interface Built {
  readonly site: Site
  /** The text of a file of the site; each is rendered when it is asked for. */
  readonly fileOf: (path: string) => string
}

/** The site of these reports. Throws where anything but late news is wrong with them. */
export function build(reports: readonly Kept[], today: string, by: Config = settings): Built {
  const now = `${today}T12:00:00Z`
  const readings = reports.map(report =>
    readReport(new TextEncoder().encode(textOf(report)), sourcePath(report.file), by),
  )
  const read = readings.flatMap(({ report }) => report ?? [])
  const site = assembleSite(by, read, [], { now })
  const wrong = [...readings.flatMap(({ diagnostics }) => diagnostics), ...checkSite(site, now)]
  if (hasErrors(wrong)) throw new Error(JSON.stringify(wrong.filter(d => d.severity === 'error')))
  const bodies = new Map(readings.map(({ report, body }) => [report?.source, body]))
  const nothing: Body = { lead: '', sections: [], timeline: [] }
  const shown: Look = look({ bodyOf: ({ source }) => bodies.get(source) ?? nothing })
  const emitters = [emitFeeds, emitCalendars, emitData]
  const files = new Map(
    emitters.flatMap(emit =>
      [...emit(site, shown)].map(file => [String(file.path), file] as const),
    ),
  )
  const fileOf = (path: string) => {
    const file = files.get(path)
    if (!file) throw new Error(`There is no ${path}`)
    return String(file.render())
  }
  return { site, fileOf }
}

/** An item of a JSON feed, as far as a reader of feeds looks at it. */
export interface Item {
  readonly id: string
  readonly title: string
  readonly date_published?: string
  /** Undefined where nobody states it. */
  readonly date_modified?: string
  readonly tags: readonly string[]
}

const folderOf = (scope: string) => (scope === '' ? '' : `${scope.toLowerCase()}/`)

export function itemsOf(built: Built, scope: string, family: 'feed' | 'updates'): readonly Item[] {
  return JSON.parse(built.fileOf(`${folderOf(scope)}${family}.json`)).items
}

/** The states of the events in a calendar, by the id of their report. */
export function eventsOf(built: Built, scope: string): ReadonlyMap<string, string> {
  const events = built
    .fileOf(`${folderOf(scope)}calendar.ics`)
    .split('BEGIN:VEVENT')
    .slice(1)
  return new Map(
    events.map(event => [
      /UID:(.*)-\d+@/.exec(event)?.[1] ?? '',
      /STATUS:(\w+)/.exec(event)?.[1] ?? '',
    ]),
  )
}
