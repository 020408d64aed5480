/** Turns a file that programs read into what keeps them from reading it. */
import { XMLValidator } from 'fast-xml-parser'
import { parseXml } from './parse-markup.ts'
import { plainText, readPlainXml } from './plain-xml.ts'
import { problemOfCalendar } from './verify-calendar.ts'
import { FeedItems, problemOfFeed } from './verify-feed.ts'
import { problemOfTable } from './verify-table.ts'

/** What is wrong with the file at `path`, or null; `text` is asked for only where it matters. */
export function problemOf(path: string, text: () => string): string | null {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  if (ending === 'json') return problemOfJson(text())
  if (ending === 'ics') return problemOfCalendar(text())
  if (ending === 'csv') return problemOfTable(text())
  if (/^(rss|atom|xml|opml|svg)$/.test(ending))
    return problemOfXml(text(), ending === 'rss' || ending === 'atom')
  return null
}

function problemOfXml(xml: string, isFeed: boolean): string | null {
  const plain = new FeedItems(plainText)
  if (readPlainXml(xml, plain)) return isFeed ? problemOfFeed(plain.items) : null
  const wrong = XMLValidator.validate(xml)
  if (wrong !== true) return `Line ${wrong.err.line} is not XML: ${wrong.err.msg}`
  if (!isFeed) return null
  const parsed = new FeedItems(text => text)
  parseXml(xml, parsed)
  return problemOfFeed(parsed.items)
}

/** That data is as its schema says, our tests see to: nobody else has a hand in it. */
function problemOfJson(text: string): string | null {
  try {
    JSON.parse(text)
    return null
  } catch (error) {
    return `It is not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}
