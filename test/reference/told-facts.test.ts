/** Holds what the documents tell of settings and data against the code: no role, default or field is missing or wrong. */
import { describe, expect, it } from 'vitest'
import { schemas } from '../../src/model/data/data-schemas.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { defaultSections } from '../../src/read/body/section-rules.ts'
import { readConfig } from '../../src/read/settings/read-config.ts'
import { codesIn, namedUnder, rowsOf, textOf } from '../document.ts'

describe('writing-reports.md', () => {
  const page = textOf('docs/writing-reports.md')

  it('tells the roles, headings and other names of sections', () => {
    const rows = rowsOf(page).filter(cells => cells.length === 3)
    for (const { key, title, aliases } of defaultSections)
      expect(rows).toContainEqual([`\`${key}\``, title, aliases.join(', ')])
  })
})

describe('configuration.md', () => {
  const page = textOf('docs/configuration.md')
  const reference = rowsOf(textOf('docs/reference/configuration.md'))
  const documented = new Map(reference.map(cells => [codesIn(cells[0])[0], cells[2] ?? '']))

  it('tells the defaults that an empty configuration gets', () => {
    const config = readConfig('', sourcePath('causebook.yaml')).config
    const one = readConfig('instances: { ID: {} }', sourcePath('causebook.yaml')).config
    if (!config || !one) throw new Error('An empty configuration has errors')
    const { site, feed, policy, audience, feedbackUrl, editUrl, viewUrl, theme } = config
    const { copiesSources, privacy } = config
    const [instance] = one.instances
    const defaults: Record<string, unknown> = {
      ...below('site', site),
      ...below('feed', feed),
      'site.internal_url': 'site.url',
      'policy.rca_for_minutes': policy.rcaForMinutes,
      'policy.publish_within_working_days': policy.publishWithinWorkingDays,
      'policy.availability_target': policy.availabilityTarget,
      'policy.downtime_kinds': policy.downtimeKinds.join(', '),
      'privacy.allow': privacy.allow,
      audience,
      'feedback.url': feedbackUrl,
      'source.edit_url': editUrl,
      'source.view_url': viewUrl,
      'source.copy': copiesSources,
      'source.largest_file_mb': config.largestFile / 1e6,
      ...below('theme', theme),
      'instances.ID.name': instance?.name,
      'instances.ID.region': instance?.region,
      'instances.ID.datacenter': instance?.datacenter,
      'instances.ID.timezone': instance?.timezone,
      'instances.ID.product': instance?.product,
      'instances.ID.status_url': instance?.statusUrl,
      'instances.ID.aliases': instance?.aliases,
      'instances.ID.since': instance?.since,
    }
    for (const [key, value] of Object.entries(defaults)) {
      const told = codesIn(documented.get(key)).join(', ')
      const empty = value === null || (Array.isArray(value) && value.length === 0)
      // What is worked out is told in words, which may name what from.
      if (empty) expect(`${key}: ${told}`).toBe(`${key}: `)
      else expect(`${key}: ${told}`).toMatch(new RegExp(`^${key}: ${value}(, |$)`))
    }
    delete defaults['theme.fonts']
    const settings = [...documented.keys()].filter(
      key =>
        key &&
        !/^(sections\.|rules$|nav\.|footer\.|theme\.fonts\.|instances\.ID\.formerly\.)/.test(key),
    )
    expect(Object.keys(defaults).sort()).toEqual(settings.sort())
  })

  it('tells the title of each section and whether it is required', () => {
    const rules = rowsOf(page).filter(([first]) =>
      defaultSections.some(s => `\`${s.key}\`` === first),
    )
    expect(rules).toEqual(
      defaultSections.map(({ key, title, required }) => [`\`${key}\``, title, `\`${required}\``]),
    )
  })
})

/** The values of an object by the names they have in the configuration. */
function below(group: string, values: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(values).map(([key, value]) => [`${group}.${key}`, value]),
  )
}

describe('feeds-and-data.md', () => {
  const page = textOf('docs/feeds-and-data.md')

  const {
    index,
    year,
    report,
    instances,
    instance,
    actions,
    changes,
    availability,
    incidents,
    item,
  } = schemas
  const measured = availability.shape.instances.element
  const shapes = [
    ['in `_causebook`:', item],
    ['Fields of the index', index],
    ['Each entry', index.shape.reports.element],
    ['Fields of a year', year],
    ['Fields of a report', report],
    ['Fields of the instances', instances],
    ['Each of them', instances.shape.instances.element],
    ['Fields of an instance', instance],
    ['Fields of the actions', actions],
    ['Each action', actions.shape.actions.element],
    ['Fields of the changes', changes],
    ['Each change', changes.shape.changes.element],
    ['Fields of availability', availability],
    ['Each instance', measured],
    ['Each period', measured.shape.quarters.element],
    ['Each window', measured.shape.windows.element],
    ['Fields of the incidents', incidents],
    ['Each incident', incidents.shape.incidents.element],
  ] as const

  it.each(shapes.map(([heading, { shape }]) => [heading, Object.keys(shape)] as const))(
    'names every field under "%s"',
    (heading, fields) => {
      const [, below = ''] = page.split(heading)
      const [section = ''] = below.split(/\n(?=#|Each )/)
      expect(namedUnder('field', section).sort()).toEqual([...fields].sort())
    },
  )
})
