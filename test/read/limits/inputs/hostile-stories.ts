/** Bodies that could keep busy what reads prose, times and code: the patterns behind the parser. */

const times = (text: string, count: number): string => text.repeat(count)
const full = 245_000
const filled = (text: string): string => times(text, Math.floor(full / Buffer.byteLength(text)))
/** In paragraphs of so many characters. */
const paragraphs = (text: string, length: number): string =>
  filled(`${times(text, Math.max(1, Math.floor(length / text.length)))}\n\n`)
const timeline = (entries: string): string => `## Timeline\n\n${entries}`
const items = (text: string, count = 2900): string => timeline(times(`- ${text}\n`, count))
const fenced = (language: string, code: string): string => `\`\`\`${language}\n${code}\n\`\`\`\n`

/** Words that patterns of prose look for, and what comes near to them. */
const told: Readonly<Record<string, string>> = {
  days: 'June 3, 2019 and ',
  'days of the week': 'Monday, June 3, 2019 was it. ',
  'days of the week without an end': 'Monday, June 3, 2019 and ',
  'days in figures': '2019-06-03 3.6.2019 6/3/2019 ',
  spans: '13:45 to 14:10 and ',
  'spans between': 'between 13:45 and 14:10 ',
  clocks: '13:45 ',
  'clocks of no day': 'at 25:61 PM ',
  durations: 'it lasted for about 5 minutes ',
  'durations that are wrong': 'The outage lasted 77 minutes. ',
  'durations of parts': '1 day and 2 hours and 3 min ',
  approximations: 'for about around some ',
  zones: '13:45 PST and 13:46 EDT ',
  'zones of places': '13:45 Seattle Time, All times are in Foo Bar Time ',
  times: 'times ',
  instances: 'EU00 and NA05 failed ',
  quotations: '“13:45 ',
  sentences: 'A b. 1 C? D! e.g. ',
  'ends of sentences': '. ',
  abbreviations: 'a.m. ',
  digits: '1',
  'digits and points': '1.',
  'signs of time': '1:',
  months: 'June ',
  'numbers of months': '3 of ',
  Japanese: '午前9時30分から6月3日の障害は',
  capitals: 'Aa Bb ',
}

/** Openings of entries of a timeline. */
const opened: Readonly<Record<string, string>> = {
  times: '13:45 – a',
  'times of a day': '2019-06-03 13:45 – a',
  'times in two halves': '1:45 – a',
  'times of days of the week': 'Monday 13:45 – a',
  'times of cities': '13:45 Foo – a',
  'times of unknown zones': '13:45 [Foo/Bar] – a',
  'times that are none': '25:61 – a',
  'times after the start': 'T+5 min – a',
  'times by two clocks': '13:45 EST (18:45 UTC) – a',
  spans: '13:45–14:10 – a',
  'spans or offsets': '13:45-05:00 – a',
  'days far away': '2199-01-01 13:45 – a',
  'days in two orders': '03/04 13:45 – a',
  texts: 'a',
}

export const hostileStories: Readonly<Record<string, () => string>> = {
  ...Object.fromEntries(
    Object.entries(told).flatMap(([name, text]) => [
      [`prose of ${name}`, () => paragraphs(text, 3500)],
      [`one paragraph of ${name}`, () => filled(text)],
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(opened).map(([name, text]) => [`a timeline of ${name}`, () => items(text)]),
  ),
  'a timeline in a paragraph': () => timeline(`13:45 a\n${filled('b\n')}`),
  'a timeline of lines': () => timeline(filled('13:45 a\n')),
  'a timeline of headings': () => timeline(filled('### 13:45\n\na\n\n')),
  'a timeline of notes': () => timeline(`### 13:45\n\n${filled('a\n\n')}`),
  'a timeline in a table': () => timeline(`|Time|What|\n|-|-|\n${times('|13:45|a|\n', 2900)}`),
  'a timeline in a wide table': () =>
    timeline(`|Time${times('|a', 30)}|\n|${times('-|', 31)}\n${times('|13:45|a|\n', 600)}`),
  'a timeline that nests': () =>
    timeline(
      times(
        `${Array.from({ length: 30 }, (_, i) => `${times('  ', i)}- 13:45 a`).join('\n')}\n`,
        90,
      ),
    ),
  'a timeline with a long entry': () => items(`13:45 ${times('a b ', 60_000)}`, 2),
  'a timeline with a long opening': () => items(`${times('(', 100_000)}13:45`, 2),
  'a timeline that names clocks': () =>
    timeline(`${filled('All times Aa Bb Cc Dd. ')}\n\n- 13:45 a`),
  'a timeline of growing clocks': () =>
    timeline(
      Array.from({ length: 2900 }, (_, i) => `- ${String(i % 24).padStart(2, '0')}:00 a`).join(
        '\n',
      ),
    ),
  'a cause without an end': () => `## Root Cause\n\n${filled('a? ')}`,
  'a cause of labels': () => `## Root Cause\n\n${filled('A: ')}`,
  'a cause of paragraphs': () => `## Root Cause\n\n${filled('tbd\n\n')}`,
  'sections of each name': () => filled('## Root Cause\n\na\n\n## Impact\n\n'),
  'code in many blocks': () => filled('```c\nint a;\n```\n\n'),
  diagrams: () => filled('```mermaid\na\n```\n\n'),
  'code of spaces': () => fenced('c', filled(' ')),
  'code of words and spaces': () => fenced('c', filled(`${times('a ', 999)}\n`)),
  'code of quotes': () => fenced('js', filled('"')),
  'code of slashes': () => fenced('js', filled('/')),
  'code without a language that exists': () => fenced(times('x', 100_000), 'a'),
  'code of one line': () => fenced('json', filled('{"a":1},')),
}

/** Code that grammars look far ahead in. */
export const hostileCode: Readonly<Record<string, string>> = {
  words: `${times('a ', 120)}\n`,
  'opened brackets': '((((((((((',
  'opened tags': '<a <a <a <a ',
  quotes: '"\'`"\'`\\',
  'names with points': 'a.b::c->',
  'words with brackets': 'a<b>(c) {',
  digits: '1e1_0x1.',
  hyphens: '--==##//',
  dollars: '$a$b#{c}@d%e',
  blanks: '   \n\t',
}
