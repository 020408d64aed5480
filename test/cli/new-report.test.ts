import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { assembleSite } from '../../src/assemble/assemble-site.ts'
import { checkSite } from '../../src/check/check-site.ts'
import { type NewReport, newReportName, renderNewReport } from '../../src/cli/new/new-report.ts'
import type { SectionRule } from '../../src/model/config.ts'
import { sourcePath } from '../../src/model/paths.ts'
import type { SectionKey } from '../../src/model/report.ts'
import { frontMatterSchema } from '../../src/model/schemas/front-matter.ts'
import { UserError } from '../../src/model/user-error.ts'
import { readReport } from '../../src/read/read-report.ts'
import { readConfig } from '../../src/read/settings/read-config.ts'

const fields: NewReport = {
  instances: ['EU00'],
  start: '2019-06-03 13:45',
  causes: [],
  products: [],
}
const rule = (key: SectionKey, title: string, rest: Partial<SectionRule> = {}): SectionRule => ({
  key,
  title,
  aliases: [],
  required: true,
  isNamed: false,
  boilerplate: null,
  ...rest,
})
const rules = [rule('introduction', 'Introduction'), rule('root-cause', 'Root Cause Analysis')]

const frontMatterOf = (text: string) => text.split(/^---$/m)[1] ?? ''
const read = (fields: NewReport) => parse(frontMatterOf(renderNewReport(fields, rules)))

describe('renderNewReport', () => {
  it('writes only what is given, and the sections that only an author can write', () => {
    const given = { ...fields, end: '2019-06-03 14:35', timezone: 'Europe/Amsterdam' }
    const text = renderNewReport(given, rules)
    expect(text).toContain(`\
---
instance: EU00
timezone: Europe/Amsterdam
start: 2019-06-03 13:45
end: 2019-06-03 14:35
status: draft

# Take away "# " before what you know.
# summary: `)
    expect(text).toContain(`
## Root Cause Analysis

<!-- What failed, why it failed, and why it was not caught earlier. Causes, not people. -->
`)
  })

  it('offers what else a report may state, so that it is sound once its mark is taken away', () => {
    const [, front = ''] = renderNewReport(fields, rules).split('# Take away')
    const offered = front.replace(/^# end:.*$|^# When .*$|^ ".*$/gm, '').replace(/^# /gm, '')
    const data = parse(
      `${frontMatterOf(renderNewReport(fields, rules))}\n${offered.split('---')[0]}`,
    )
    expect(frontMatterSchema.safeParse({ ...data, start: fields.start }).success).toBe(true)
    expect(Object.keys(data)).toEqual(
      expect.arrayContaining(['summary', 'severity', 'detected', 'actions', 'revisions']),
    )
    const stated = renderNewReport({ ...fields, severity: 'minor' }, rules)
    expect(stated).not.toContain('# severity')
  })

  it('writes everything that is given, in the form that front matter takes', () => {
    const all: NewReport = {
      instances: ['EU00', 'EU01'],
      start: '2019-06-03T13:45+02:00[Europe/Amsterdam]',
      end: '2019-06-03T14:35+02:00',
      title: 'Outage: the "sequel" #2',
      id: '2019-06-03',
      impact: 'Users of their university’s own identity service',
      severity: 'major',
      detection: 'customer',
      causes: ['Load balancer', 'no'],
      products: ['Alma'],
    }
    const data = read(all)
    expect(frontMatterSchema.safeParse(data).success).toBe(true)
    expect(data).toEqual({ ...all, status: 'draft' })
  })

  it('spells out the window when its kind is not the usual one', () => {
    const given: NewReport = {
      ...fields,
      end: '2019-06-03 14:35',
      kind: 'degraded',
      impact: 'Slow: searches',
    }
    const data = read(given)
    expect(frontMatterSchema.safeParse(data).success).toBe(true)
    expect(data.impact).toEqual([
      { start: given.start, end: given.end, kind: 'degraded', scope: 'Slow: searches' },
    ])
    expect(data).not.toHaveProperty('start')
  })

  it('leaves a line for an end that is not known', () => {
    expect(renderNewReport(fields, rules)).toContain('\nstart: 2019-06-03 13:45\n# end:\n')
    expect(renderNewReport({ ...fields, kind: 'partial' }, rules)).toContain(
      '\nimpact:\n  - start: 2019-06-03 13:45\n    # end:\n    kind: partial\n',
    )
    expect(read(fields)).not.toHaveProperty('end')
  })

  it.each(['no', 'Null', '~', '010', '1e3', '2019-06-03', '- x', '[x]', 'a: b', 'a #b', '', ' a '])(
    'keeps %j a text',
    title => expect(read({ ...fields, title }).title).toBe(title),
  )

  it('keeps every text as it is, alone and in lists', () => {
    const anyText = fc.string({ unit: 'grapheme' })
    fc.assert(
      fc.property(anyText, fc.array(anyText, { minLength: 1 }), (title, causes) => {
        const data = read({
          ...fields,
          title,
          causes,
          instances: causes.concat(title),
          impact: title,
        })
        expect(data).toMatchObject({
          title,
          causes,
          instances: causes.concat(title),
          impact: title,
        })
      }),
    )
  })

  it('asks for the root cause always, and for others where the configuration wants them', () => {
    const titles = (sections: readonly SectionRule[]) =>
      [...renderNewReport(fields, sections).matchAll(/^## (.+)$/gm)].map(([, title]) => title)
    expect(
      titles([
        rule('timeline', 'Ablauf'),
        rule('actions', 'Maßnahmen'),
        rule('root-cause', 'Ursache', { required: false }),
        rule('communication', 'Kommunikation'),
      ]),
    ).toEqual(['Ablauf', 'Maßnahmen', 'Ursache', 'Kommunikation'])
    expect(
      titles([
        rule('actions', 'Actions', { required: false }),
        rule('communication', 'Communication', { boilerplate: '<p>Told.</p>' }),
      ]),
    ).toEqual([])
  })
})

describe('a new report', () => {
  const configuration = `
instances:
  EU00: { timezone: Europe/Amsterdam }
  EU01: { timezone: Europe/Amsterdam }
sections:
  communication: { required: true }
`
  const { config } = readConfig(configuration, sourcePath('causebook.yaml'))

  it.each<[string, Partial<NewReport>]>([
    ['the least there is', {}],
    [
      'everything',
      {
        instances: ['EU00', 'EU01'],
        timezone: 'Europe/Amsterdam',
        title: 'Alma: slow',
        id: 'alma-slow',
        kind: 'degraded',
        impact: 'Searches: slow',
        severity: 'minor',
        detection: 'staff',
        causes: ['Load balancer'],
        products: ['Alma'],
      },
    ],
  ])('of %s passes every check but for the sections to fill in', (_, given) => {
    if (!config) throw new Error('the configuration is sound')
    const all = { ...fields, end: '2019-06-03 14:35', ...given }
    const bytes = new TextEncoder().encode(renderNewReport(all, config.sections))
    const { report, diagnostics } = readReport(
      bytes,
      sourcePath(`${newReportName(all)}.md`),
      config,
    )
    const found = report
      ? checkSite(
          assembleSite(config, [report], [], { now: '2019-06-04T00:00:00Z' }),
          '2019-06-04T00:00:00Z',
        )
      : []
    expect(report?.status).toBe('draft')
    expect(diagnostics).toEqual([])
    expect(found.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'info section/empty',
      'info section/empty',
      'info section/empty',
    ])
  })
})

describe('newReportName', () => {
  it('joins the day and the instances', () => {
    expect(newReportName(fields)).toBe('2019-06-03-eu00')
    expect(newReportName({ ...fields, instances: ['Alma EU', 'NA05'] })).toBe(
      '2019-06-03-alma-eu-na05',
    )
  })

  it('has the day of a start that is about right, or a range', () => {
    for (const start of ['about 2019-06-03 13:45', '2019-06-03 13:40..13:45'])
      expect(newReportName({ ...fields, start })).toBe('2019-06-03-eu00')
  })

  it('is the id where one is given', () => {
    expect(newReportName({ ...fields, id: 'alma-june' })).toBe('alma-june')
  })

  it.each(['June 3', '2019-13-01 10:00', ''])('refuses to guess the day of "%s"', start => {
    expect(() => newReportName({ ...fields, start })).toThrow(UserError)
  })
})
