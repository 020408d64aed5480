/** Turns validated front matter into the facts of a report. */
import type { Config } from '../../model/config.ts'
import { anchorOf, windowsOfImpact } from '../../model/incident-length.ts'
import { type SourcePath, slugOf } from '../../model/paths.ts'
import type { Report, TimelineEvent, ToldByText, Window } from '../../model/report.ts'
import {
  type FrontMatter,
  frontMatterKeys,
  frontMatterSchema,
  idForm,
  idPattern,
} from '../../model/schemas/front-matter.ts'
import type { Audience } from '../../model/terms.ts'
import { isDay, localDay, type Moment, type ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'
import type { Yaml } from '../read-yaml.ts'
import { withTimes } from '../time/with-times.ts'
import { validate } from '../validate.ts'
import { noteImpossibleDay, readHistory } from './read-history.ts'
import { readMilestones } from './read-milestones.ts'
import { readWindows } from './read-windows.ts'
import { noteStrangers, readZone } from './read-zone.ts'
import { withOwnPaths } from './with-own-paths.ts'

/** What front matter says, all but what only the body can add. */
export type Facts = Omit<Report, 'hash' | 'title' | ToldByText> & {
  /** Null where only a heading or the defaults can give it. */
  readonly title: string | null
  readonly timeline: readonly TimelineEvent[]
}

const codes = {
  unknownKey: 'front-matter/unknown-key',
  invalid: 'front-matter/invalid',
  required: 'front-matter/required',
} as const

/** The facts, or null when something that everything hangs on is missing or wrong; `notes` says what. */
export function readFacts(yaml: Yaml, config: Config, notes: Notes): Facts | null {
  const front = readFrontMatter(yaml, config, notes)
  if (!front) return null
  const named = (name: string) => nameOf(name, config)
  const instances = readInstances(front, named, notes)
  const id = readId(front, notes)
  const stated = readZone(front, instances, config, notes)
  if (stated === 'unusable') return null
  const windows = readWindows(front, instances, named, stated, notes)
  const anchor = windows && anchorOf(windows)
  const milestones = readMilestones(front, stated, windows, notes)
  const timeline = readTimeline(front, stated, anchor, config, notes)
  const zone = stated ?? anchor?.zone
  if (!windows || id === null || zone === undefined || instances.length === 0) {
    noteStrangers(instances, config, notes)
    return null
  }
  const revisions = readHistory(front, id, zone, named, notes)
  if (noteImpossibleDays(front, notes) || !revisions) return null
  return {
    ...plainFacts(front, config),
    ...milestones,
    id,
    slug: slugOf(id),
    source: notes.file,
    instances,
    zone,
    windows,
    summary: front.summary ?? onlyScope(windows),
    timeline,
    revisions,
    places: placesOf(front, yaml, config),
  }
}

/** What a lone window of impact says of itself: of several, one does not speak for the others. */
function onlyScope(windows: readonly Window[]): string {
  const [only, ...others] = windowsOfImpact(windows)
  return (others.length === 0 && only?.scope) || ''
}

/** The instances by id, none when none is stated. */
function readInstances(
  { instance, instances }: FrontMatter,
  named: (name: string) => string,
  notes: Notes,
): readonly string[] {
  const stated = unique([instance, instances].flatMap(list => list ?? []).map(named))
  if (stated.length === 0) {
    notes.add(
      'front-matter/required',
      { line: 1, column: 1 },
      '`instance` is missing: expected the instance that was affected',
      'Add `instance`, or `instances` with a list',
    )
  }
  return stated
}

/** Whether an action names a day that the calendar has not. */
function noteImpossibleDays({ actions }: FrontMatter, notes: Notes): boolean {
  const stated = actions.flatMap(({ due, done }, i): [string, string | null][] => [
    [`actions.${i}.due`, due],
    [`actions.${i}.done`, done === 'unknown' ? null : done],
  ])
  const wrong = stated.filter(([, day]) => day !== null && !isDay(day))
  for (const [path, day] of wrong) noteImpossibleDay(day ?? '', path, notes)
  return wrong.length > 0
}

function readFrontMatter(yaml: Yaml, config: Config, notes: Notes): FrontMatter | null {
  const value = yaml.value ?? {}
  const own = isRecord(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => !key.startsWith('x-')))
    : value
  const { value: front, diagnostics } = validate(
    frontMatterSchema,
    yaml,
    withTimes(withOwnPaths(own, config.site.url)),
    notes.file,
    codes,
    frontMatterKeys,
  )
  notes.diagnostics.push(...diagnostics)
  return front
}

/** The facts that need no more than a default. */
function plainFacts(front: FrontMatter, config: Config) {
  return {
    title: front.title ?? null,
    status: front.status,
    audience: front.audience,
    lang: front.lang ?? null,
    products: unique([front.product, front.products].flatMap(list => list ?? [])),
    services: unique(front.services ?? []),
    tags: unique(front.tags ?? []),
    causes: unique(front.causes ?? []),
    vendors: unique(front.vendor ?? []),
    severity: front.severity ?? null,
    detection: front.detection ?? null,
    rootCause: front.root_cause ?? null,
    actions: front.actions.filter(action => isShown(action, config)),
    supersedes: unique(front.supersedes ?? []),
    related: unique(front.related ?? []),
    aliases: front.aliases ?? [],
    sla: front.sla ?? null,
  }
}

function isShown({ audience }: { readonly audience: Audience }, config: Config): boolean {
  return audience === 'public' || config.audience === 'internal'
}

/** Where values stand; those of actions numbered as the report has them, without the hidden ones. */
function placesOf(front: FrontMatter, yaml: Yaml, config: Config): Report['places'] {
  const kept = front.actions.flatMap((action, i) => (isShown(action, config) ? [String(i)] : []))
  const places = Object.entries(yaml.places).flatMap(([path, place]) => {
    const [list, index, ...rest] = path.split('.')
    if (list !== 'actions' || index === undefined) return [[path, place] as const]
    const now = kept.indexOf(index)
    return now === -1 ? [] : [[[list, now, ...rest].join('.'), place] as const]
  })
  return Object.fromEntries(places)
}

/** The stated id, or the file's name; for `index.md` the folder's. */
function readId(front: FrontMatter, notes: Notes): string | null {
  if (front.id !== undefined) return front.id
  const name = nameOfFile(notes.file)
  if (idPattern.test(name)) return name
  const message = `The file's name, "${name}", cannot be the report's id: expected ${idForm}`
  notes.add(
    'id/invalid',
    { line: 1, column: 1 },
    message,
    `Rename the file, or add \`id: ${slugOf(name)}\``,
  )
  return null
}

function nameOfFile(file: SourcePath): string {
  const [last = '', folder] = file.split('/').reverse()
  const name = last.replace(/\.(md|markdown)$/i, '')
  return name === 'index' && folder !== undefined ? folder : name
}

function readTimeline(
  front: FrontMatter,
  zone: ZoneName | null,
  near: Moment | null,
  config: Config,
  notes: Notes,
): readonly TimelineEvent[] {
  const events = front.timeline.map((event, i) => {
    const told = notes.told(event.at, `timeline.${i}.at`, zone, near)
    if (!told || !isShown(event, config)) return null
    const { text, kind = null, link = null } = event
    const { moment: at, isAbout: approximate } = told
    return { ...untold, at, approximate, text, html: escapeHtml(text), kind, link }
  })
  return events.filter(event => event !== null)
}

/** What front matter does not say of an event. */
const untold = { end: null, day: null, approximate: false } as const

/** What a report without a title is called: "Alma EU00, Alma EU01 – RCA – 2019-06-03". */
export function defaultTitle(
  instances: readonly string[],
  windows: readonly Window[],
  config: Config,
): string {
  const names = instances.map(
    id => config.instances.find(instance => instance.id === id)?.name ?? id,
  )
  return [names.join(', '), 'RCA', localDay(anchorOf(windows))].join(' – ')
}

function nameOf(name: string, config: Config): string {
  return (
    config.instances.find(({ id, aliases }) => id === name || aliases.includes(name))?.id ?? name
  )
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
