import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'

const file = sourcePath('../causebook.yaml')
const read = (rules: string) =>
  readConfig(`site: { url: https://a.example/ }\nrules:\n${rules}`, file)
const levels = (rules: string) =>
  read(rules).config?.rules.map(({ files, levels }) => [files, levels])

describe('rules', () => {
  it('are none as a rule', () => {
    expect(readConfig('', file).config?.rules).toEqual([])
    expect(read('  {}').config?.rules).toEqual([])
  })

  it('set codes, below a folder or a pattern those of its reports', () => {
    expect(
      levels(
        '  policy/late: error\n  2019/**: { policy/late: off }\n  2019: { link/no-alt: info }',
      ),
    ).toEqual([
      [null, { 'policy/late': 'error' }],
      ['2019', { 'link/no-alt': 'info' }],
      ['2019/**', { 'policy/late': 'off' }],
    ])
  })

  it('know where they stand', () => {
    expect(read('  2019: { policy/late: off }').config?.rules[0]?.stated).toMatchObject({
      file,
      place: { line: 3, column: 3 },
    })
  })

  it('set groups, of which a code that is named is the exception, wherever it stands', () => {
    for (const rules of [
      "  prose/zone-contradicts: error\n  prose/*: off\n  '*': info",
      "  '*': info\n  prose/*: off\n  prose/zone-contradicts: error",
    ]) {
      const [[, set = {}] = []] = levels(rules) ?? []
      expect(set).toMatchObject({
        'prose/zone-contradicts': 'error',
        'prose/span-contradicts': 'off',
        'policy/late': 'info',
        'section/missing': 'info',
      })
    }
  })

  it('leave out of a group what cannot be lowered, and raise all of it', () => {
    const [[, lowered = {}] = []] = levels('  markdown/*: off') ?? []
    expect(lowered).toMatchObject({ 'markdown/diagram': 'off' })
    expect(lowered).not.toHaveProperty('markdown/broken-internal')
    const [[, raised = {}] = []] = levels('  markdown/*: error') ?? []
    expect(raised).toMatchObject({ 'markdown/diagram': 'error', 'markdown/too-deep': 'error' })
  })

  it.each([
    ['policy/lat: warning', 'config/unknown-key', 'Did you mean `policy/late`?'],
    ['pros/*: off', 'config/unknown-key', 'Did you mean `prose/*`?'],
    ['late: off', 'config/unknown-key', '`causebook explain` lists all codes'],
    ['2019: { policy/lat: off }', 'config/unknown-key', 'Did you mean `policy/late`?'],
    ['policy/late: warn', 'config/invalid', undefined],
    ['policy/late: 1', 'config/invalid', expect.anything()],
    ['2019: { policy/late: { a: off } }', 'config/invalid', undefined],
  ])('are refused where they are mistyped: %s', (rule, code, hint) => {
    const { config, diagnostics } = read(`  ${rule}`)
    expect(config).toBeNull()
    expect(diagnostics).toMatchObject([{ code, place: { line: 3 } }])
    if (code === 'config/unknown-key')
      expect(diagnostics[0]?.place?.column).toBe(rule.startsWith('2019') ? 11 : 3)
    expect(diagnostics[0]?.hint).toEqual(hint)
  })

  it.each([
    ['time/ambiguous: warning', 'time/ambiguous is an error because a fact would be told'],
    ['markdown/broken-internal: off', 'is meant for a few could be published for all'],
    ['file/not-utf8: off', 'without it there is no report'],
    ['2019: { link/unsafe-file: info }', 'lead nowhere, or to what could do harm'],
  ])('are refused with the reason where nothing may be lowered: %s', (rule, message) => {
    const { config, diagnostics } = read(`  ${rule}`)
    expect(config).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'config/rule-refused', place: { line: 3 } }])
    expect(diagnostics[0]?.message).toContain(message)
  })

  it('may state what an error is anyway', () => {
    expect(read('  time/ambiguous: error').diagnostics).toEqual([])
  })
})
