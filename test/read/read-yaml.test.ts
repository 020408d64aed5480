import { describe, expect, it, vi } from 'vitest'
import { readYaml } from '../../src/read/read-yaml.ts'
import { secondsOf } from './limits/seconds-of.ts'

describe('readYaml', () => {
  it.each([
    ['NO', 'NO'],
    ['yes', 'yes'],
    ['off', 'off'],
    ['14:05', '14:05'],
    ['190:20:30', '190:20:30'],
    ['2019-06-03', '2019-06-03'],
    ['2019-06-03 13:45', '2019-06-03 13:45'],
    ['2019-06-03T13:45+02:00', '2019-06-03T13:45+02:00'],
    ['0x1F', 31],
    ['1_000', '1_000'],
    ['true', true],
    ['7', 7],
    ['1.10', 1.1],
    ['"1.10"', '1.10'],
    ['~', null],
    ['', null],
    ['<<', '<<'],
  ])('takes %s for %j', (written, value) => {
    expect(readYaml(`a: ${written}`)).toMatchObject({ value: { a: value }, problems: [] })
  })

  it('knows where every value and every key stands, in lines of the file', () => {
    const { places, keys } = readYaml('a: one\nb:\n  - c: "two"\n  - [x, yz]\n', 3)
    expect(places).toMatchObject({
      a: { line: 3, column: 4, endLine: 3, endColumn: 7 },
      'b.0.c': { line: 5, column: 8, endLine: 5, endColumn: 13 },
      'b.1.1': { line: 6, column: 9, endLine: 6, endColumn: 11 },
    })
    expect(keys).toMatchObject({
      a: { line: 3, column: 1 },
      b: { line: 4, column: 1 },
      'b.0.c': { line: 5, column: 5 },
    })
  })

  it.each(['- 2019-06-03&a \n&a', '%YAML 1.1', 'a: "x\n\n  y', 'a: [1,\n2', '- &a'])(
    'tells of %j at a place that is in it',
    text => {
      const lines = text.split('\n')
      const beyond = (line: number) => (lines[line - 1]?.length ?? -1) + 1
      for (const { place } of readYaml(text).problems) {
        const { line, column, endLine = line, endColumn = column } = place
        expect([column > beyond(line), endColumn > beyond(endLine)]).toEqual([false, false])
      }
    },
  )

  it('names every key that stands twice, at its second place', () => {
    const { value, faults, problems } = readYaml('a: 1\nb: { c: 1, c: 2 }\na: 2\n', 2)
    expect([value, faults]).toEqual([{ b: {} }, ['a', 'b.c']])
    expect(problems.map(({ kind, message, place }) => [kind, message, place.line])).toEqual([
      ['duplicate-key', '`c` stands twice', 3],
      ['duplicate-key', '`a` stands twice', 4],
    ])
  })

  it.each([
    ['an open bracket', 'a: [1'],
    ['a colon in a value', 'title: Outage: the sequel'],
    ['a tab for an indent', 'a:\n\tb: 1'],
    ['a tag', 'a: !!timestamp 2019-06-03'],
    ['a tag of JavaScript', 'a: !!js/regexp /x/'],
    ['an alias of nothing', 'a: *nothing'],
    ['an alias of what it is in', '&a [*a]'],
    ['the same, among keys', 'a: &a\n  b: { c: *a }'],
    ['a second document', 'a: 1\n---\nb: 2'],
    ['an end of the document', 'a: 1\n...\nb: 2'],
  ])('refuses %s', (_, text) => {
    const { value, problems } = readYaml(text)
    expect(value).toBeUndefined()
    expect(problems[0]?.kind).toBe('syntax')
    expect(problems[0]?.message).not.toContain('\n')
  })

  it.each([
    ['a: !!js/regexp /x/', 'The tag !!js/regexp is not known', 'Delete it'],
    ['a: 1\n...\nb: 2', 'A second document starts here', 'Delete the line'],
    [`a: ${'['.repeat(9000)}`, 'Lists or keys are nested too deeply', 'Flatten'],
    ['title: Outage: the sequel', 'makes two values of one', 'Put it in quotes'],
  ])('says of %.20s what is wrong and what to do', (text, message, hint) => {
    const [problem] = readYaml(text).problems
    expect(problem?.message).toContain(message)
    expect(problem?.hint).toContain(hint)
  })

  it('follows a few aliases, and refuses those that multiply without end', () => {
    expect(readYaml('a: &x [1, 2]\nb: *x').value).toEqual({ a: [1, 2], b: [1, 2] })
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x]']
    for (let i = 1; i < 12; i += 1)
      bomb.push(
        `a${i}: &a${i} [${Array(9)
          .fill(`*a${i - 1}`)
          .join(', ')}]`,
      )
    const text = bomb.join('\n')
    const { value, problems } = readYaml(text)
    expect(secondsOf(() => readYaml(text))).toBeLessThan(2)
    expect(value).toBeUndefined()
    expect(problems).toMatchObject([{ kind: 'syntax', message: expect.stringContaining('alias') }])
  })

  it('takes names that objects have anyway for names', () => {
    const { value, problems } = readYaml('__proto__: { polluted: true }\nconstructor: 1')
    expect(problems).toEqual([])
    expect(Object.keys(value as object)).toEqual(['__proto__', 'constructor'])
    expect({}).not.toHaveProperty('polluted')
  })

  it('prints nothing, whatever the keys are', () => {
    const warn = vi.spyOn(process, 'emitWarning').mockReturnValue()
    expect(readYaml('{ a: 1 }: 2\n[b]: 3').problems).toEqual([])
    expect(warn).not.toHaveBeenCalled()
    warn.mockRestore()
  })

  it('gives null for nothing', () => {
    expect(readYaml('')).toMatchObject({ value: null, problems: [] })
    expect(readYaml('# later')).toMatchObject({ value: null, problems: [] })
  })
})
