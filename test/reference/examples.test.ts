/** Reads what the documents show of reports and of the configuration, as if somebody had written it. */
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import type { Config } from '../../src/model/config.ts'
import type { Code } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { readReport } from '../../src/read/read-report.ts'
import { readConfig } from '../../src/read/settings/read-config.ts'
import { textOf } from '../document.ts'
import { examplesIn } from '../hosts/published-recipes.ts'

const { config } = readConfig('', sourcePath('../causebook.yaml'))
const { config: sampleConfig } = readConfig(
  textOf('causebook.yaml'),
  sourcePath('../causebook.yaml'),
)
if (!config || !sampleConfig) throw new Error('A sound configuration has errors')

/** Those of a document in one language, with their places. */
const shown = (document: string, language: string) =>
  examplesIn(document)
    .filter(example => example.language === language)
    .map(({ place, text }) => [place, text] as const)

const settings = shown('docs/configuration.md', 'yaml')
const fields = shown('docs/writing-reports.md', 'yaml')
const reports = ['README.md', 'docs/writing-reports.md'].flatMap(name => shown(name, 'markdown'))
const wholes = reports.filter(([, text]) => text.startsWith('---\n'))
const parts = reports.filter(([, text]) => !text.startsWith('---\n'))

/** A sound report with these fields, and with this story. */
function reportOf(stated: Record<string, unknown>, story = ''): string {
  const isList = Array.isArray(stated.impact)
  const facts = {
    instance: 'EU00',
    timezone: 'Europe/Amsterdam',
    ...(isList ? {} : { start: '2019-06-03 13:45', end: '2019-06-03 14:35' }),
    revisions: [{ date: '2019-06-11', summary: 'Initial Publication' }],
    ...stated,
  }
  return `---\n${stringify(facts)}---\n\n${story}\n\n## Root Cause\n\nA cable.\n`
}

/** What is to be found: an allowance has no words here that it is for, and the incident was over soon. */
const expected: readonly Code[] = ['prose/needless-allow', 'timeline/far-off']

function findings(report: string, settings = config as Config): readonly string[] {
  const { diagnostics } = readReport(Buffer.from(report), sourcePath('2019/a.md'), settings)
  const others = diagnostics.filter(({ code }) => !expected.includes(code))
  return others.map(({ code, message }) => `${code}: ${message}`)
}

describe('what the documents show', () => {
  it('is of all kinds', () => {
    expect([settings.length > 6, fields.length > 6, wholes.length > 1, parts.length > 4]).toEqual([
      true,
      true,
      true,
      true,
    ])
  })

  it.each(settings)('is a sound configuration: %s', (_place, text) => {
    const { diagnostics } = readConfig(text, sourcePath('../causebook.yaml'))
    expect(diagnostics.filter(({ code }) => code !== 'config/no-url')).toEqual([])
  })

  it.each(fields)('is sound front matter: %s', (_place, text) => {
    expect(findings(reportOf(parse(text)))).toEqual([])
  })

  it.each(wholes)('is a sound report: %s', (_place, text) => {
    expect(findings(text, sampleConfig)).toEqual([])
  })

  it.each(parts)('is a sound part of a report: %s', (_place, text) => {
    expect(findings(reportOf({}, text))).toEqual([])
  })
})
