import { describe, expect, it } from 'vitest'
import { foundIn } from './reading.ts'

const seattle = 'instance: NA05\nstart: 2020-07-22 20:52\nend: 2020-07-22 22:02'
const may = 'instance: EU00\nstart: 2019-05-29 13:04\nend: 2019-05-29 13:38'
const august = 'instances: [EU03, EU04]\nstart: 2020-08-27 16:03\nend: 2020-08-27 16:51'
const evening = 'instance: EU00\nstart: 2019-05-20 16:55\nend: 2019-05-20 17:05'
const summer =
  'instance: EU00\nimpact:\n  - { start: 2019-07-12 00:03, end: 2019-07-12 00:17 }\n  - { start: 2019-07-12 14:15, end: 2019-07-12 14:27 }'

/** As they stood on pages that people wrote by hand; that a history begins too early is a check's. */
const mistakes: readonly (readonly [what: string, facts: string, text: string, found: string])[] = [
  [
    'a date left over from another page',
    seattle,
    '## Introduction\n\nThis page explains the interruption of service on NA05 on July 13th.',
    'prose/date-outside-incident July 13th',
  ],
  [
    'half of a time',
    august,
    'On August 27, EU03 and EU04 could not be reached from until 04:03 PM until 04:51.',
    'prose/impossible-clock 04:03 PM until 04:51',
  ],
  [
    'an address of one instance of two',
    `id: eu03-august-27\ntitle: Alma EU03 and EU04 – RCA\n${august}`,
    'A provider had lost its connection.',
    'prose/title-contradicts-id Alma EU03 and EU04 – RCA',
  ],
  [
    'the time of another coast',
    seattle,
    'All times are in EDT.\n\nThe network was lost at 8:52 PM EDT.',
    'prose/zone-contradicts EDT',
  ],
  [
    'winter time in May',
    may,
    '| Time (CET) | What |\n| --- | --- |\n| 13:04 | The database is gone |',
    'prose/zone-contradicts CET',
  ],
  [
    'a wrong difference',
    may,
    'Downtime: 13:04 to 13:38, 37 minutes.',
    'prose/duration-contradicts 37 minutes',
  ],
  [
    'an end before the start',
    evening,
    'The search was down: 5:55 PM - 5:05 PM, 10 minutes.',
    'prose/end-before-start 5:55 PM - 5:05 PM',
  ],
  ['a time after PM', summer, 'It went down again at 14:15 PM.', 'prose/impossible-clock 14:15 PM'],
  ['a time before AM', summer, 'It went down at 00:03 AM.', 'prose/impossible-clock 00:03 AM'],
  [
    'a correction that nobody was told of',
    `${may}\nrevisions: [{ date: 2019-06-04, summary: Initial Publication }]`,
    '## Publication History\n\n- July 17, 2019 - Fixed incorrect date\n- June 4, 2019 - Initial Publication',
    'prose/revision-untold July 17, 2019',
  ],
]

describe('a mistake of pages that are typed by hand', () => {
  it.each(mistakes)('%s is found once', (_, facts, text, found) => {
    expect(foundIn(facts, text).map(({ code, words }) => `${code} ${words}`)).toEqual([found])
  })
})
