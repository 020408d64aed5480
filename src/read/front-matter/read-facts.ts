/** Turns validated front matter into the facts of a report. */
import type { Config } from '../../model/config.ts'
import { anchorOf, windowsOfImpact } from '../../model/incident-length.ts'
import { type SourcePath, slugOf } from '../../model/paths.ts'
import type { Report, TimelineEvent, ToldByText, Window } from '../../model/report.ts'
import { type FrontMatter, idForm, idPattern } from '../../model/schemas/front-matter.ts'
import type { Audience } from '../../model/terms.ts'
import { isDay, localDay, type Moment, type ZoneName } from '../../model/time.ts'
import type { Notes } from '../notes.ts'
import { noteImpossibleDay, readHistory } from './read-history.ts'
import { readMilestones } from './read-milestones.ts'
import { readWindows } from './read-windows.ts'
import { readZone } from './read-zone.ts'

/** What front matter says, all but what only the body can add. */
export type Facts = Omit<Report, 'hash' | 'title' | ToldByText> & {
  /** Null where only a heading or the defaults can give it. */
  readonly title: string | null
  readonly timeline: readonly TimelineEvent[]
}

/** The facts, as far as they can be read; `about` say what is wrong, and know what could not be. */
export function readFacts(front: FrontMatter, config: Config, about: Notes): Facts {
  const named = (name: string) => nameOf(name, config)
  const instances = readInstances(front, named, about)
  const id = readId(front, about)
  const stated = readZone(front, instances, config, about)
  const windows = readWindows(front, instances, named, stated, about)
  const anchor = windows.length > 0 ? anchorOf(windows) : null
  const milestones = readMilestones(front, stated, windows, about)
  const timeline = readTimeline(front, stated, anchor, config, about)
  const zone = stated ?? anchor?.zone ?? null
  const { revisions, kept } = readHistory(front, id, zone, named, about)
  noteImpossibleDays(front, about)
  const shown = front.actions.flatMap((action, i) => (isShown(action, config) ? [i] : []))
  const faults = about.faults.flatMap(path => renumbered(path, { actions: shown }) ?? [])
  return {
    ...plainFacts(front, config),
    ...milestones,
    id,
    slug: slugOf(id),
    source: about.file,
    instances,
    zone: zone ?? 'UTC',
    windows,
    summary: front.summary ?? onlyScope(windows),
    timeline,
    revisions,
    places: placesOf(about, { actions: shown, revisions: kept }),
    ...(faults.length > 0 && { faults }),
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
  if (stated.length === 0 && !notes.isFaulty('instance', 'instances')) {
    notes.fault('instance')
    notes.add(
      'front-matter/required',
      { line: 1, column: 1 },
      '`instance` is missing: expected the instance that was affected',
      'Add `instance`, or `instances` with a list',
    )
  }
  return stated
}

/** Notes days that the calendar has not. */
function noteImpossibleDays({ actions }: FrontMatter, notes: Notes): void {
  const stated = actions.flatMap(({ due, done }, i): [string, string | null][] => [
    [`actions.${i}.due`, due],
    [`actions.${i}.done`, done === 'unknown' ? null : done],
  ])
  for (const [path, day] of stated)
    if (day !== null && !isDay(day)) noteImpossibleDay(day, path, notes)
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

/** The items of lists that a report has, by their numbers in front matter. */
type Kept = Readonly<Record<string, readonly number[]>>

/** Where values stand; those in lists numbered as the report has them, without what is hidden or left out. */
function placesOf({ places }: Notes, kept: Kept): Report['places'] {
  const moved = Object.entries(places).flatMap(([path, place]) => {
    const now = renumbered(path, kept)
    return now === null ? [] : [[now, place] as const]
  })
  return Object.fromEntries(moved)
}

/** Null for what is in an item that is not kept. */
function renumbered(path: string, kept: Kept): string | null {
  const [list = '', index, ...rest] = path.split('.')
  const items = index === undefined || index === '-' ? undefined : kept[list]
  if (!items) return path
  const now = items.indexOf(Number(index))
  return now === -1 ? null : [list, now, ...rest].join('.')
}

/** The stated id, or the file's name; for `index.md` the folder's. Of two that cannot be one, what is nearest. */
function readId(front: FrontMatter, notes: Notes): string {
  if (front.id !== undefined) return front.id
  const name = nameOfFile(notes.file)
  if (idPattern.test(name)) return name
  // Without front matter it may have one.
  if (notes.isFaulty('id')) return slugOf(name)
  notes.fault('id')
  const message = `The file's name, "${name}", cannot be the report's id: expected ${idForm}`
  notes.add(
    'id/invalid',
    { line: 1, column: 1 },
    message,
    `Rename the file, or add \`id: ${slugOf(name)}\``,
  )
  return slugOf(name)
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
    const own = { at, approximate, text, html: escapeHtml(text), kind, link }
    return { ...untold, ...own, ...(event.audience === 'internal' && { isInternal: true }) }
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
  const day = windows.length > 0 ? [localDay(anchorOf(windows))] : []
  return [names.join(', '), 'RCA', ...day].join(' – ')
}

function nameOf(name: string, config: Config): string {
  return (
    config.instances.find(({ id, aliases }) => id === name || aliases.includes(name))?.id ?? name
  )
}

function unique(list: readonly string[]): readonly string[] {
  return [...new Set(list)]
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
