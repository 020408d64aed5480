import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/model/catalogue/catalogue.ts'
import { isFor, judge, type RuleSet, whyKept } from '../../../src/model/catalogue/rules.ts'
import { type Code, diagnose, type Explanation } from '../../../src/model/diagnostics.ts'
import { sourcePath } from '../../../src/model/paths.ts'

const file = sourcePath('2019/alma.md')
const late = diagnose('policy/late', file, 'late')
const stated = { file: sourcePath('../causebook.yaml'), place: undefined }
const set = (files: string | null, levels: RuleSet['levels']): RuleSet => ({
  files,
  levels,
  stated,
})

describe('isFor', () => {
  it.each([
    [null, '2019/alma.md'],
    ['2019', '2019/alma.md'],
    ['2019/', '2019/a/b.md'],
    ['2019/**', '2019/a/b.md'],
    ['**', '2019/a/b.md'],
    ['**/b.md', 'b.md'],
    ['**/b.md', '2019/a/b.md'],
    ['2019/*.md', '2019/alma.md'],
    ['2019/alma.md', '2019/alma.md'],
    ['201?/*', '2019/alma.md'],
    ['a+(b)/*', 'a+(b)/c.md'],
  ])('finds that %s takes in %s', (pattern, path) => {
    expect(isFor(pattern, sourcePath(path))).toBe(true)
  })

  it.each([
    ['2019', '20190/alma.md'],
    ['2019', 'old/2019/alma.md'],
    ['2019/*', '2019/a/b.md'],
    ['*', '2019/a.md'],
    ['**/b.md', 'ab.md'],
    ['a.b/*', 'axb/c.md'],
    ['201?/*', '201/a.md'],
  ])('finds that %s leaves out %s', (pattern, path) => {
    expect(isFor(pattern, sourcePath(path))).toBe(false)
  })
})

describe('judge', () => {
  it('leaves alone what no rule is about', () => {
    expect(judge(late, [])).toBe(late)
    expect(judge(late, [set(null, { 'action/overdue': 'off' })])).toBe(late)
    expect(judge(late, [set('2020', { 'policy/late': 'off' })])).toBe(late)
  })

  it('takes the last rule that is about the code and the file', () => {
    const rules = [
      set(null, { 'policy/late': 'error' }),
      set('2019', { 'policy/late': 'info' }),
      set('2020', { 'policy/late': 'off' }),
      set('2019/**', { 'action/overdue': 'off' }),
    ]
    expect(judge(late, rules)).toEqual({ ...late, severity: 'info' })
    expect(judge({ ...late, file: sourcePath('2020/a.md') }, rules)).toBeNull()
    expect(judge({ ...late, file: sourcePath('2021/a.md') }, rules)?.severity).toBe('error')
  })

  it('makes nothing worse that is milder here than its code is, and may make it milder still', () => {
    const draft = { ...diagnose('section/missing', file, 'missing'), severity: 'warning' } as const
    const as = (level: 'error' | 'info' | 'off') =>
      judge(draft, [set(null, { 'section/missing': level })])?.severity
    expect([as('error'), as('info'), as('off')]).toEqual(['warning', 'info', undefined])
  })

  it('gives twice what it gives once', () => {
    for (const level of ['error', 'warning', 'info'] as const) {
      const rules = [set(null, { 'policy/late': level })]
      const once = judge(late, rules)
      expect(once && judge(once, rules)).toEqual(once)
    }
  })
})

describe('whyKept', () => {
  it('lets every warning and info be lowered, and of errors those that say so', () => {
    for (const [code, { severity, mayBeLowered }] of Object.entries<Explanation>(catalogue)) {
      const isKept = severity === 'error' && !mayBeLowered
      expect(`${code}: ${whyKept(code as Code) !== null}`).toBe(`${code}: ${isKept}`)
    }
  })

  it.each([
    'markdown/broken-internal',
    'markdown/unknown-block',
    'link/unsafe-file',
    'link/outside',
  ])('keeps %s, whatever anybody would like', code => {
    expect(whyKept(code as Code)).toMatch(/published for all|do harm/)
  })
})
