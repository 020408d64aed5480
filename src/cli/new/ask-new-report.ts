/** Asks for what is not known yet of a report that is to be. */
import { errorIn } from '../../io/write-report.ts'
import type { Config } from '../../model/config.ts'
import { sourcePath } from '../../model/paths.ts'
import { type Kind, type kinds, type Severity, severities } from '../../model/terms.ts'
import { type Instant, localDay } from '../../model/time.ts'
import type { Choice, Questions } from '../terminal.ts'
import { type NewReport, newReportName, renderNewReport } from './new-report.ts'

/** As far as it was stated. */
export type Known = Omit<NewReport, 'start'> & { readonly start?: string | undefined }

/** The report with what its author answers. Each answer is checked as the report will be. */
export async function askNewReport(
  known: Known,
  config: Config,
  now: Instant,
  ask: Questions,
): Promise<NewReport> {
  const instances = known.instances.length > 0 ? known.instances : await askInstances(config, ask)
  const registered = zonesOf(instances, config)
  const isSettled = registered.length === 1 && !registered.includes(null)
  const timezone =
    known.timezone ?? (isSettled ? undefined : await askZone({ ...known, instances }, config, ask))
  const zone = timezone ?? registered[0] ?? 'UTC'
  const times = await askTimes({ ...known, instances, timezone }, config, zone, now, ask)
  const title = 'Title (empty: made of the instances and the day)'
  return {
    ...times,
    kind: known.kind ?? (await ask.one('What was it?', kindChoices)),
    severity: known.severity ?? ((await ask.one('How bad was it?', severityChoices)) || undefined),
    impact:
      known.impact ??
      ((await ask.text({ message: 'Who could not do what? (may be empty)' })) || undefined),
    title: known.title ?? ((await ask.text({ message: title })) || undefined),
  }
}

/** Those of the registry to choose from; a lone one is meant. */
async function askInstances({ instances }: Config, ask: Questions): Promise<readonly string[]> {
  const [first, ...others] = instances
  if (first && others.length === 0) return [first.id]
  if (first)
    return ask.several(
      'Which instances were affected?',
      instances.map(({ id, name }) => ({
        value: id,
        label: id,
        ...(name !== id && { hint: name }),
      })),
    )
  const message = 'What was affected? The id of an instance, such as EU00'
  const check = (answer: string) => (answer === '' ? 'Write an id, such as EU00' : undefined)
  return [await ask.text({ message, check })]
}

/** The zones that the registry knows of them; null where it knows none. */
function zonesOf(instances: readonly string[], config: Config): readonly (string | null)[] {
  const zones = instances.map(name => {
    const isMeant = ({ id, aliases }: Config['instances'][number]) =>
      id === name || aliases.includes(name)
    return config.instances.find(isMeant)?.timezone ?? null
  })
  return [...new Set(zones)]
}

function askZone(known: Known, config: Config, ask: Questions): Promise<string> {
  const message = 'By which clock will you tell the times? A name such as Europe/Amsterdam'
  const [zone] = zonesOf(known.instances, config)
  const check = (timezone: string) =>
    wrongWith({ ...known, timezone, start: '2000-01-01 00:00', end: 'ongoing' }, config)
  return ask.text({ message, otherwise: zone ?? 'UTC', check })
}

async function askTimes(
  known: Known,
  config: Config,
  zone: string,
  now: Instant,
  ask: Questions,
): Promise<NewReport> {
  const today = localDay({ at: now, zone })
  const start =
    known.start ??
    (await ask.text({
      message: `When did it begin? (${zone})`,
      initial: `${today} `,
      placeholder: `${today} 09:10`,
      check: answer => wrongWith({ ...known, start: answer, end: 'ongoing' }, config),
    }))
  const [day = today] = /\d{4}-\d\d-\d\d/.exec(start) ?? []
  // Who does not know the end may leave the day that stands there already.
  const toEnd = (answer: string) => answer.replace(/^[\d-]+ (?=(ongoing|unknown)$)/, '')
  const end =
    known.end ??
    (await ask.text({
      message: `When was it over? (${zone}; "ongoing" while it goes on, "unknown" where nobody knows)`,
      initial: `${day} `,
      placeholder: `${day} 09:40`,
      check: answer => wrongWith({ ...known, start, end: toEnd(answer) }, config),
    }))
  return { ...known, start, end: toEnd(end) }
}

/** What a reader of the report would say of it, with what to do. */
function wrongWith(fields: NewReport, config: Config): string | undefined {
  try {
    const file = sourcePath(`${newReportName(fields)}.md`)
    const error = errorIn(renderNewReport(fields, config.sections), file, config)
    return error ? [error.message, error.hint].filter(Boolean).join('. ') : undefined
  } catch (error) {
    return error instanceof Error
      ? `${error.message}: expected one such as 2026-03-02 09:10`
      : undefined
  }
}

const kindChoices: readonly Choice<Kind>[] = [
  { value: 'outage', hint: 'it did not work' },
  { value: 'partial', hint: 'a part of it did not work, or not for all' },
  { value: 'intermittent', hint: 'it worked on and off' },
  { value: 'degraded', hint: 'it was slow, or worked badly' },
  { value: 'none', hint: 'it was watched, without impact' },
] satisfies readonly Choice<(typeof kinds)[number]>[]

const severityChoices: readonly Choice<Severity | ''>[] = [
  { value: '', label: 'not stated' },
  ...severities.map(value => ({ value })),
]
