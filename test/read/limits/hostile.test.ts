import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readPage } from '../../../src/read/read-page.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { defaultConfig } from '../../../src/read/settings/read-config.ts'
import { fullBodies } from './inputs/full-bodies.ts'
import { hostileBodies } from './inputs/hostile-bodies.ts'
import { hostileFacts } from './inputs/hostile-facts.ts'
import { hostileStories } from './inputs/hostile-stories.ts'
import { secondsOf } from './seconds-of.ts'

/** Seconds of a processor: five times what it takes on a machine that others use as well. */
const most = 8
const config = defaultConfig()
const facts =
  'instance: EU00\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\ntimezone: Europe/Amsterdam'

const read = (text: string) => readReport(Buffer.from(text), sourcePath('report.md'), config)
const withBody = (body: string) => `---\n${facts}\n---\n\n${body}\n`
/** Without what is stated another time. */
const withFacts = (lines: string) => {
  const own = facts.split('\n').filter(line => {
    const key = line.slice(0, line.indexOf(':') + 1)
    const isWindow = lines.startsWith('impact:\n') && /^(?:start|end):/.test(key)
    return !isWindow && !lines.startsWith(key) && !(lines.startsWith('start') && key === 'end:')
  })
  return `---\n${own.join('\n')}\n${lines}\n---\n\n## Root Cause\n\nA disk was full.\n`
}
/** The slower of two parsers reads what has this at its end. */
const forOtherParser = '\n\n\\/'

const codesOf = (text: string) => read(text).diagnostics.map(({ code }) => code)

describe('a report is read in time', () => {
  it.each(Object.keys(hostileBodies))('that holds %s', name => {
    const body = hostileBodies[name]?.() ?? ''
    let isRefused = false
    const readOnce = () => {
      isRefused = read(withBody(body)).report === null
    }
    expect(secondsOf(readOnce, most)).toBeLessThan(most)
    // What is refused is not parsed.
    if (isRefused) return
    expect(secondsOf(() => read(withBody(body + forOtherParser)), most)).toBeLessThan(most)
  })

  it.each(Object.keys(hostileStories))('that tells %s', name => {
    expect(secondsOf(() => read(withBody(hostileStories[name]?.() ?? '')), most)).toBeLessThan(most)
  })

  it.each(Object.keys(hostileFacts))('whose front matter has %s', name => {
    expect(secondsOf(() => read(withFacts(hostileFacts[name]?.() ?? '')), most)).toBeLessThan(most)
  })

  it.each(Object.keys(fullBodies))('that holds as much as it may: %s', name => {
    const text = withBody((fullBodies[name]?.() ?? '') + forOtherParser)
    let codes: readonly string[] = []
    const readOnce = () => {
      codes = codesOf(text)
    }
    expect(secondsOf(readOnce, most)).toBeLessThan(most)
    expect(codes).not.toContain('markdown/too-much')
  })
})

describe('what is too much', () => {
  it.each([
    ['a table of many columns', 'Here are more than 5000 cells of tables'],
    ['a table in a list', 'Here are more than 5000 cells of tables'],
    ['elements that nest on lines', 'nested more than 40 levels deep'],
    ['footnotes within a footnote', 'nested more than 40 levels deep'],
    ['footnotes within a footnote by tabs', 'nested more than 40 levels deep'],
    ['footnotes that nest on a line', 'nested more than 40 levels deep'],
    ['footnotes in footnotes of a list', 'nested more than 40 levels deep'],
    ['footnotes in footnotes of a quote', 'nested more than 40 levels deep'],
    ['bold text that does not end', 'nested more than 40 levels deep'],
    ['links with long addresses', 'characters of addresses that stand for names'],
    ['a heading of many words', '1000 characters in a heading'],
    ['instructions that do not end', 'characters of markup in one paragraph'],
    ['comments that do not end, in paragraphs', 'links for paragraphs as long as these'],
    ['stars between letters, on lines', 'characters of markup in one paragraph'],
    ['links on lines', 'Here are more than 1000 links and images'],
    ['pictures of HTML', 'Here are more than 1000 links and images of HTML'],
    ['comments on lines', 'Here are more than 2000 tags and comments of HTML'],
    ['paragraphs on lines', 'Here are more than 1500 paragraphs'],
    ['letters with marks out of order', 'Here are more than 30 accents or other marks'],
    ['letters with voiced marks out of order', 'Here are more than 30 accents'],
    ['blank lines', 'The file has 245009 lines: expected at most 5000'],
    ['separators of lines', 'The file has 81675 lines: expected at most 5000'],
  ])('is told of %s', (name, message) => {
    const { report, diagnostics } = read(withBody(hostileBodies[name]?.() ?? ''))
    expect(report).toBeNull()
    expect(diagnostics.map(each => each.message).join()).toContain(message)
  })

  it('is told of a timeline that is a log', () => {
    const { diagnostics } = read(withBody(hostileBodies['a timeline of many events']?.() ?? ''))
    expect(diagnostics.map(({ message }) => message)).toContain(
      'Here are more than 300 events in a timeline',
    )
  })

  it('is told of a page in the same way', () => {
    const bytes = Buffer.from(hostileBodies['a table of many columns']?.() ?? '')
    const { page, diagnostics } = readPage(bytes, sourcePath('pages/a.md'), config)
    expect(page).toBeNull()
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/too-much'])
  })

  it.each([
    ['tags of the report', '`tags` is a list of 4899: expected at most 500'],
    ['a long title', '`title` is a text of 245000 characters: expected at most 10000'],
    ['marks out of order', 'Here are more than 30 accents or other marks on one letter'],
    [
      'marks out of order that are written out',
      '`title` is a text with many accents on one letter: expected at most 30',
    ],
    ['instances', '`instances` is a list of 4899: expected at most 500'],
    ['lists in lists', 'Lists or keys are nested too deeply'],
    ['aliases', 'The aliases stand for too much: expected at most 50 uses'],
    ['items in brackets', 'Here are more than 20000 keys, items and other parts'],
    ['quotes behind quotes', 'Here are more than 20000 keys, items and other parts'],
    ['quotes without blanks', 'Here are more than 20000 keys, items and other parts'],
    ['escapes that are none', 'Here are more than 20000 keys, items and other parts'],
  ])('is told of %s in front matter', (name, message) => {
    const lines = (hostileFacts[name]?.() ?? '').split('\n').slice(0, 4900).join('\n')
    const { report, diagnostics } = read(withFacts(lines))
    expect(report).toBeNull()
    expect(diagnostics.map(each => each.message)).toContain(message)
  })
})
