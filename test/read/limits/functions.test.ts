import { describe, expect, it } from 'vitest'
import { firstSentence } from '../../../src/model/languages/first-sentence.ts'
import { limits } from '../../../src/model/limits.ts'
import { slugOf } from '../../../src/model/paths.ts'
import { findGrowth } from '../../../src/read/body/excess/find-growth.ts'
import { fenceLike } from '../../../src/read/body/fence-like.ts'
import { recognise } from '../../../src/read/body/recognise-section.ts'
import { otherWord } from '../../../src/read/front-matter/other-words.ts'
import { toldKind } from '../../../src/read/front-matter/told-kind.ts'
import { allowsIn } from '../../../src/read/prose/allows.ts'
import { findDays } from '../../../src/read/prose/find/find-days.ts'
import { findDurations } from '../../../src/read/prose/find/find-durations.ts'
import { findSpans } from '../../../src/read/prose/find/find-spans.ts'
import { findZones } from '../../../src/read/prose/find/find-zones.ts'
import { maskQuotes } from '../../../src/read/prose/passages.ts'
import { sentencesOf } from '../../../src/read/prose/sentences.ts'
import {
  otherStep,
  otherTime,
  outage,
  reasonBefore,
  spared,
  trouble,
} from '../../../src/read/prose/story-words.ts'
import { readsAlike } from '../../../src/read/reads-alike.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'
import { readOpening } from '../../../src/read/time/opening.ts'
import { readEdge } from '../../../src/read/time/read-edge.ts'
import { readMoment } from '../../../src/read/time/read-moment.ts'
import { readRange } from '../../../src/read/time/read-range.ts'
import { zoneMarksIn } from '../../../src/read/time/zone-mark.ts'
import { sectionContext, withoutClock } from '../../../src/read/timeline/section-context.ts'
import { secondsOf } from './seconds-of.ts'

const wall = { zone: 'Europe/Amsterdam', putBack: [] }
const { sections } = defaultConfig()
const html = (value: string) => ({
  type: 'root' as const,
  children: [{ type: 'html' as const, value }],
})
const file = limits.bytes

/** What looks at the text of a report, and how many characters it is given at most. */
const readers: readonly (readonly [string, number, (text: string) => unknown])[] = [
  ['readsAlike', file, readsAlike],
  ['fenceLike', file, fenceLike],
  ['allowsIn', file, text => allowsIn(text, { line: 1, column: 1 })],
  ['findGrowth', file, text => findGrowth(html(text))],
  ['firstSentence', file, firstSentence],
  ['readOpening', file, text => readOpening(text, wall)],
  ['otherWord', limits.text, text => otherWord('severity', text)],
  ['toldKind', limits.text, toldKind],
  ['maskQuotes', file, maskQuotes],
  ['findDays', limits.passage, findDays],
  ['findDurations', limits.passage, findDurations],
  ['findSpans', limits.passage, findSpans],
  ['findZones', limits.passage, text => findZones(text, true)],
  ['sentencesOf', limits.passage, sentencesOf],
  ...Object.entries({ outage, otherStep, otherTime, reasonBefore, spared, trouble }).map(
    ([name, words]) => [name, limits.passage, (text: string) => words.test(text)] as const,
  ),
  ['recognise', limits.heading, text => recognise(text, sections)],
  ['sectionContext', limits.heading, text => sectionContext(text, [])],
  ['withoutClock', limits.heading, withoutClock],
  ['zoneMarksIn', limits.heading, zoneMarksIn],
  ['slugOf', limits.heading, slugOf],
  ['readMoment', limits.name, text => readMoment(text, 'UTC')],
  ['readEdge', limits.name, text => readEdge(text, 'end', 'UTC')],
  ['readRange', limits.name, text => readRange(text, 'UTC', null)],
]

/** Of each, as much as the reader is given, with something before it and behind it that does not fit. */
const attacks: readonly string[] = [
  ...[' ', '\n', 'a', 'A', '1', '-', '.', ',', ':', '(', '[', '<', '"', '/', '_', '*', '`', '|'],
  ...['a ', 'Aa ', '1 ', '1.', '1:', '1-', 'a.', 'a-', '. ', '- ', '<a', '[a', '<!--', '$_', '=='],
  ...[
    '2019-06-03 ',
    'June 3 ',
    '13:45 ',
    '13:45–',
    '5 min ',
    'for about ',
    'since the ',
    'on the ',
  ],
  ...['last ', 'nicht ', 'No. ', 'a.m. ', 'UTC ', '+1', 'Foo time ', '“', '午前', '障害', '\u200b'],
]

describe.each(readers)('%s', (_, most, read) => {
  it('takes little of any text', () => {
    const slow = attacks.filter(attack => {
      const body = attack.repeat(Math.floor((most - 10) / attack.length))
      return [body, `13:45 ${body}!`, `<!--${body}`].some(text => secondsOf(() => read(text)) > 2)
    })
    expect(slow).toEqual([])
  })
})
