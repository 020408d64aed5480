/** Turns the text of `causebook.yaml` into the configuration, everything spelt out. */
import type { Config, Instance, NamedFile, SectionRule } from '../../model/config.ts'
import { accentContrasts, leastContrast, readableAccent } from '../../model/contrast.ts'
import { compare, type Diagnostic, hasErrors } from '../../model/diagnostics.ts'
import { type SourcePath, sourcePath } from '../../model/paths.ts'
import type { Place } from '../../model/report.ts'
import { type ConfigFile, configKeys, configSchema } from '../../model/schemas/config-schema.ts'
import type { Audience } from '../../model/terms.ts'
import { isZone } from '../../model/time.ts'
import { defaultSections } from '../body/section-rules.ts'
import { noteNotUtf8 } from '../decode.ts'
import { Notes } from '../notes.ts'
import { notePrivate } from '../privacy/note-private.ts'
import { placesInFacts } from '../privacy/places-shown.ts'
import { readYaml, type Yaml } from '../read-yaml.ts'
import { type Knowledge, validate } from '../validate.ts'
import { checkInstances, warnOfInstances } from './check-registry.ts'
import { checkTexts } from './check-texts.ts'
import { resolveFonts } from './font-faces.ts'
import { resolveFrame } from './frame-links.ts'
import { renderBoilerplate } from './read-boilerplate.ts'
import { readRules } from './read-rules.ts'
import type { Headings } from './read-words.ts'
import { localUrl, noteSiteUrl, siteUrl } from './site-url.ts'

export interface ConfigReading {
  /** Null when the file has errors. */
  readonly config: Config | null
  /** What can be read of it, with defaults for the rest. */
  readonly partial: Config
  readonly diagnostics: readonly Diagnostic[]
}

const knowledge: Knowledge = {
  codes: {
    unknownKey: 'config/unknown-key',
    invalid: 'config/invalid',
    required: 'config/invalid',
  },
  keys: configKeys,
}

/** Reads the configuration, for those readers that it names itself unless somebody asks for others; an empty text gives the defaults. */
export function readConfig(text: string, file: SourcePath, asked?: Audience): ConfigReading {
  const yaml = readYaml(text)
  const notes = new Notes(file)
  for (const { message, place, hint } of yaml.problems)
    notes.add('config/syntax', place, message, hint)
  const isParsed = yaml.value !== undefined
  const read = validate(configSchema, yaml, yaml.value ?? {}, file, knowledge)
  const about = new Notes(file, read.yaml.places, read.yaml.keys)
  about.diagnostics.push(...notes.diagnostics, ...read.diagnostics)
  for (const path of isParsed ? [...yaml.faults, ...read.faults] : Object.keys(configSchema.shape))
    about.fault(path)
  checkInstances(read.value, read.yaml, about)
  const rules = readRules(read.value, about)
  const isKnown = about.diagnostics.length === 0
  checkTexts(read.value, text, about)
  // What is left out of a text keeps no site from being built.
  const isSound = isKnown && !hasErrors(about.diagnostics)
  const audience = asked ?? read.value.audience
  noteSiteUrl(read.value, audience, about)
  warnOfInstances(read.value, about)
  // Whose addresses it names, it wants to be seen: secrets alone are told.
  const privacy = { ...read.value.privacy, internalSite: null }
  notePrivate(text, placesInFacts(yaml, false), { audience: 'internal', privacy }, about)
  checkAccent(read.value, about)
  const { diagnostics, faults } = about
  const resolved = resolveConfig(read.value, rules, read.yaml, file)
  const url = siteUrl(read.value, audience) ?? localUrl
  const config = withSiteUrl({ ...resolved, audience }, url)
  if (isSound) return { config, partial: config, diagnostics }
  // Some mistakes leave nothing out.
  const partial = { ...config, faults: faults.length > 0 ? faults : ['settings'] }
  return { config: null, partial, diagnostics }
}

/** What can be known of a configuration that is not UTF-8 text; `badAt` is the place of the first wrong byte. */
export function unreadableConfig(badAt: Place, file: SourcePath): ConfigReading {
  const { partial } = readConfig('', file)
  const faults = Object.keys(configSchema.shape)
  const notes = new Notes(file)
  noteNotUtf8(notes, badAt)
  return { config: null, partial: { ...partial, faults }, diagnostics: notes.diagnostics }
}

/** The configuration of a knowledge base that has none. */
export function defaultConfig(): Config {
  return readConfig('', sourcePath('causebook.yaml')).config as Config
}

/** The configuration with another address of the site, as `--base-url` gives it. */
export function withSiteUrl(config: Config, url: string): Config {
  return { ...config, site: { ...config.site, url: url.endsWith('/') ? url : `${url}/` } }
}

/** The configuration with more names for sections; those that it gives itself come first. */
export function withHeadings(config: Config, headings: Headings): Config {
  const sections = config.sections.map(rule => {
    return { ...rule, aliases: [...rule.aliases, ...(headings[rule.key] ?? [])] }
  })
  return { ...config, sections }
}

/** Warns of an accent that is hard to read as text; the ratio is rounded down. */
function checkAccent({ theme: { accent } }: ConfigFile, notes: Notes): void {
  if (accent === undefined) return
  const { light, dark } = accentContrasts(accent)
  const least = Math.min(light, dark)
  if (least >= leastContrast) return
  const ratio = (Math.floor(least * 100) / 100).toFixed(2)
  const [what, paper] =
    light < dark
      ? [accent, 'the light paper']
      : [`The lighter shade of ${accent}`, 'the dark paper']
  notes.add(
    'theme/low-contrast',
    'theme.accent',
    `${what} has a contrast of ${ratio}:1 with ${paper}: expected at least ${leastContrast}:1`,
    `The nearest colour that can be read on both papers is ${readableAccent(accent)}`,
  )
}

function resolveConfig(
  file: ConfigFile,
  rules: Config['rules'],
  yaml: Yaml,
  source: SourcePath,
): Config {
  const { policy, theme } = file
  const { internal_url: _, url, ...site } = { ...file.site, url: file.site.url ?? localUrl }
  return {
    site: { ...site, url },
    feed: { ...file.feed, authority: file.feed.authority ?? new URL(url).hostname },
    instances: resolveInstances(file),
    sections: resolveSections(file),
    policy: {
      rcaForMinutes: policy.rca_for_minutes,
      publishWithinWorkingDays: policy.publish_within_working_days,
      availabilityTarget: policy.availability_target,
      downtimeKinds: policy.downtime_kinds,
    },
    rules,
    privacy: {
      allow: [...file.privacy.allow, ...ownAddresses(file)],
      internalSite: file.site.internal_url,
    },
    audience: file.audience,
    feedbackUrl: file.feedback?.url ?? null,
    editUrl: file.source.edit_url ?? null,
    viewUrl: file.source.view_url ?? null,
    copiesSources: file.source.copy,
    largestFile: file.source.largest_file_mb * 1_000_000,
    ...resolveFrame(file, yaml),
    file: source,
    theme: {
      logo: resolveLogo(file, yaml),
      accent: theme.accent ?? null,
      fonts: resolveFonts(file, yaml),
      cards: theme.cards,
    },
  }
}

function resolveLogo({ theme: { logo } }: ConfigFile, { places }: Yaml): NamedFile | null {
  if (logo === undefined) return null
  return { file: logo, place: places['theme.logo'] ?? { line: 1, column: 1 } }
}

/** The e-mail addresses that the configuration itself has shown. */
function ownAddresses({ feed, feedback, nav, footer }: ConfigFile): readonly string[] {
  const told = [
    feed.authority ?? '',
    feedback?.url ?? '',
    ...[...nav, ...footer].map(({ to }) => to),
  ]
  return told.flatMap(text => /^(?:mailto:)?([^@\s:/]+@[^@\s?/]+)/i.exec(text)?.[1] ?? [])
}

function resolveInstances(file: ConfigFile): readonly Instance[] {
  const instances = Object.entries(file.instances).map(
    ([id, { status_url, name, timezone, formerly, ...rest }]) => ({
      id,
      name: name ?? id,
      statusUrl: status_url,
      timezone: timezone !== null && isZone(timezone) ? timezone : null,
      formerly: [...formerly].sort((a, b) => compare(a.before, b.before)),
      ...rest,
    }),
  )
  return instances.sort((a, b) => compare(a.id, b.id))
}

/** The sections that `order` names come first, the others keep their usual order. */
function resolveSections(file: ConfigFile): readonly SectionRule[] {
  const { order, ...changes } = file.sections
  const position = (key: SectionRule['key']) =>
    order.includes(key) ? order.indexOf(key) : order.length
  const rules = defaultSections.map((rule): SectionRule => {
    const change = changes[rule.key]
    return {
      key: rule.key,
      title: change?.title ?? rule.title,
      isNamed: change?.title !== undefined,
      aliases: [...(change?.aliases ?? []), rule.title, ...rule.aliases],
      required: change?.required ?? rule.required,
      boilerplate: change?.text === undefined ? null : renderBoilerplate(change.text),
    }
  })
  return rules.sort((a, b) => position(a.key) - position(b.key))
}
