import { expect, it } from 'vitest'
import { readYaml } from '../../../src/read/read-yaml.ts'

it.each([
  ['title: Outage: the sequel', 'Put it in quotes: "Outage: the sequel"'],
  ['title: Outage: the sequel # today', 'Put it in quotes: "Outage: the sequel"'],
  ['title: @home', 'Put it in quotes: "@home"'],
  ["title: 'It's broken'", 'Put the whole in "…"; in \'…\', an apostrophe is written twice'],
  ['a:\n\tb: 1', 'Indent with spaces; keys of a report with none'],
  ['a: [1\nb: 2', 'Close it with "]"'],
  ['a: {x: 1\nb: 2', 'Close it with "}"'],
  ['a: "x\nb: 1', 'Close it, or put the whole value in "…"'],
  ['a: [x,,y]', 'Delete it, or write what is missing'],
  ['a: [x]]', 'Delete it'],
  ['a: [x: y: z]', 'Put what it stands in into quotes'],
  ['a: - b', 'Start it on the next line'],
  ['a: "C:\\q"', "Write it twice, or use '…' for quotes"],
  ['a: 1\n b: 2', 'Let keys stand below each other, or put the value in quotes'],
  ['a: >\nfoo bar', 'Write ": " behind the key; a text that goes on is indented below its key'],
  ['a:b\nc: 1', 'Write ": " behind the key; a text that goes on is indented below its key'],
])('says how to mend %j', (text, hint) => {
  expect(readYaml(text).problems[0]?.hint).toBe(hint)
})

it.each(['title: Outage: the sequel # today', 'title: @home', 'title: `x`'])(
  'offers for %j what can be read',
  text => {
    const [, offered] = readYaml(text).problems[0]?.hint.split('Put it in quotes: ') ?? []
    expect(readYaml(`title: ${offered}`).problems).toEqual([])
  },
)
