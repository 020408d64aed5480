/** Front matter that is small and could cost much, as lines behind those that a report needs. */

import { limits } from '../../../../src/model/schemas/limits.ts'

const times = (text: string, count: number): string => text.repeat(count)
const list = (count: number, line: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')
const full = 245_000
const filled = (text: string): string => times(text, Math.floor(full / Buffer.byteLength(text)))
const hour = (i: number): string => new Date(Date.UTC(2019, 0, 1, i)).toISOString()

export const hostileFacts: Readonly<Record<string, () => string>> = {
  keys: () => list(20_000, i => `a${i}: 1`),
  'marks out of order': () => `title: e${filled('\u0301\u0323')}`,
  'marks out of order that are written out': () =>
    list(3, i => `${['title', 'summary', 'root_cause'][i]}: "e${times('\\u0301\\u0323', 3000)}"`),
  'a key of marks that are written out': () => `"e${filled('\\u0301\\u0323')}": 1`,
  'keys of the author': () => list(20_000, i => `x-a${i}: 1`),
  'keys of many levels': () => list(600, i => `${times(' ', i)}a:`),
  'keys that stand twice': () => filled('x-a: 1\n'),
  'keys in braces': () => `x-a: {${list(30_000, i => `a${i}: 1`).replaceAll('\n', ', ')}}`,
  'keys that are asked': () => filled('? a\n'),
  'keys that are long': () => `${filled('a')}: 1`,
  'lists in lists': () => `x-a: ${times('[', 100_000)}`,
  'lists in lists that end': () => `x-a: ${times('[', 3000)}${times(']', 3000)}`,
  'lists on a line': () => `x-a:\n  ${filled('- ')}a`,
  'maps in maps': () => `x-a: ${times('{a: ', 50_000)}`,
  'maps in maps that end': () => `x-a: ${times('{a: ', 3000)}1${times('}', 3000)}`,
  items: () => `x-a:\n${filled('- a\n')}`,
  'items in brackets': () => `x-a: [${filled('a, ')}]`,
  commas: () => `x-a: [${filled(',')}]`,
  tags: () => `x-a: [${filled('!a b, ')}]`,
  'tags on lines': () => `x-a:\n${filled('- !!a b\n')}`,
  anchors: () => list(15_000, i => `x-${i}: &a${i} b`),
  aliases: () => `x-a: &a b\nx-b: [${filled('*a, ')}]`,
  'aliases of nothing': () => `x-b: [${filled('*a, ')}]`,
  'aliases that grow': () =>
    `x-0: &a0 [a, a]\n${list(30, i => `x-${i + 1}: &a${i + 1} [*a${i}, *a${i}]`)}`,
  'an alias of itself': () => 'x-a: &a [*a]',
  'quotes that do not end': () => `x-a: "${filled('a')}`,
  'escapes that are none': () => `x-a: "${filled('\\-')}"`,
  'quotes without blanks': () => `x-a: ${filled('"')}`,
  'quotes behind quotes': () => `x-a: ${filled('"a" ')}`,
  'quotes on lines': () => `x-a: "${filled('a\n ')}"`,
  escapes: () => `x-a: "${filled('\\x41')}"`,
  'blanks in quotes': () => `x-a: "a${filled(' ')}b"`,
  blanks: () => `x-a: a${filled(' ')}b`,
  'text on lines': () => `x-a: |\n${filled('  a\n')}`,
  'folded text': () => `x-a: >\n${filled('  a\n\n')}`,
  'text of blank lines': () => `x-a: |\n${filled('\n')}`,
  comments: () => filled('# a\n'),
  directives: () => filled('%A b\n'),
  'blank lines': () => filled('\n'),
  'separators of lines': () => filled('\u2028'),
  'separators of lines in a title': () => `title: "${filled('\u2029')}"`,
  errors: () => filled('a: b: c\n'),
  'errors of tabs': () => filled('\ta\n'),
  'errors of brackets': () => filled(']'),
  'a long title': () => `title: ${filled('a')}`,
  'a title of blanks': () => `title: a${filled(' ')}b`,
  'a title of words': () => `title: ${filled('Aa 12 ')}`,
  'a long summary': () => `summary: ${filled('a b. ')}`,
  'a long cause': () => `root_cause: ${filled('a b. ')}`,
  'a long impact': () => `impact: ${filled('a b. ')}`,
  'a long zone': () => `timezone: ${filled('Aa/')}`,
  'a long time': () => `detected: ${filled('2019-06-03 ')}`,
  'a time of blanks': () => `detected: "2019-06-03 ${filled(' ')}13:45"`,
  'a time of digits': () => `detected: "${filled('1')}"`,
  'a time of words': () => `detected: ${filled('to and ')}`,
  'a long link': () => `actions: [{ title: a, status: open, link: "https://${filled('a')}" }]`,
  'a long alias': () => `aliases: "/${filled('a/')}"`,
  'an alias of endings': () => `aliases: "/${filled('.html/')}"`,
  'a long id': () => `id: ${filled('a')}`,
  'a long language': () => `lang: en${filled('-abc')}`,
  instances: () => `instances:\n${list(20_000, i => `- EU${i}`)}`,
  'tags of the report': () => `tags:\n${list(20_000, i => `- tag ${i}`)}`,
  'old paths': () => `aliases:\n${list(20_000, i => `- /a/${i}`)}`,
  'related reports': () => `related:\n${list(20_000, i => `- a${i}`)}`,
  windows: () =>
    `impact:\n${list(4000, i => `- { start: ${hour(2 * i)}, end: ${hour(2 * i + 1)} }`)}`,
  'windows that overlap': () =>
    `impact:\n${list(4000, i => `- { start: ${hour(i)}, end: ${hour(i + 9)} }`)}`,
  'windows that are none': () => `impact:\n${filled('- { start: a, end: b }\n')}`,
  'windows of texts': () => `impact:\n${filled('- a\n')}`,
  events: () => `timeline:\n${list(9000, i => `- { at: ${hour(i)}, text: a }`)}`,
  'events without a time': () => `timeline:\n${filled('- { at: Foo, text: a }\n')}`,
  'events of unknown zones': () =>
    `timeline:\n${filled('- { at: "2019-06-03 13:45 [Foo/Bar]", text: a }\n')}`,
  actions: () => `actions:\n${list(12_000, () => '- { title: a, status: open }')}`,
  'actions without a status': () => `actions:\n${filled('- { title: a }\n')}`,
  'actions that are texts': () => `actions:\n${filled('- a\n')}`,
  revisions: () => `revisions:\n${list(9000, () => '- { date: 2019-06-11, summary: a }')}`,
  'revisions of foreign keys': () => `revisions:\n${filled('- 2019-06-11: a\n')}`,
  'revisions without a summary': () => `revisions:\n${filled('- { date: 2019-06-11 }\n')}`,
  allowances: () => `x-allow:\n${filled('- prose/x\n')}`,
  'a long allowance': () => `x-allow: ${filled('prose/x ')}`,
  years: () => 'start: 1970-01-01 00:00\nend: 2199-12-31 00:00',
  'as many keys as may be': () => list(4_900, i => `a${i}: 1`),
  'as many keys in braces as may be': () =>
    `x-a: {${list(4_900, i => `a${i}: 1`).replaceAll('\n', ', ')}}`,
  'as many items as may be': () => `x-a:\n${list(4_900, () => '- a')}`,
  'as many windows as may be': () =>
    `impact:\n${list(limits.windows, i => `- { start: ${hour(2 * i)}, end: ${hour(2 * i + 1)} }`)}`,
  'as many windows that overlap': () =>
    `impact:\n${list(limits.windows, i => `- { start: ${hour(i)}, end: ${hour(i + 9)} }`)}`,
  'as many windows that are none': () =>
    `impact:\n${list(limits.windows, () => '- { start: a, end: b }')}`,
  'as many events as may be': () =>
    `timeline:\n${list(limits.events, i => `- { at: ${hour(i)}, text: a }`)}`,
  'as many events of unknown zones': () =>
    `timeline:\n${list(limits.events, i => `- { at: "2019-06-03 13:45 [Foo/Bar${i}]", text: a }`)}`,
  'as many actions without a status': () =>
    `actions:\n${list(limits.actions, () => '- { title: a }')}`,
  'as many foreign keys': () =>
    `actions:\n${list(limits.actions, i => `- { name${i}: a, owners: b, state: c }`)}`,
  'as many revisions as may be': () =>
    `revisions:\n${list(limits.revisions, i => `- { date: ${hour(i).slice(0, 10)}, summary: Final report }`)}`,
  'as many names as may be': () =>
    [
      ...['instances', 'related', 'supersedes'].map(key => [key, limits.names] as const),
      ...['products', 'services', 'tags', 'causes', 'vendor'].map(
        key => [key, limits.topics] as const,
      ),
    ]
      .map(([key, most]) => `${key}:\n${list(most, i => `- ${key} ${i}`)}`)
      .join('\n'),
}
