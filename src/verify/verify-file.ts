/** Turns a file that programs read into what keeps them from reading it. */
import { XMLValidator } from 'fast-xml-parser'
import { schemaNames, schemas } from '../model/data/data-schemas.ts'
import { problemOfCalendar } from './verify-calendar.ts'
import { problemOfFeed } from './verify-feed.ts'
import { problemOfTable } from './verify-table.ts'

/** What is wrong with the file at `path`, or null; `text` is asked for only where it matters. */
export function problemOf(path: string, text: () => string): string | null {
  const ending = path.slice(path.lastIndexOf('.') + 1)
  if (ending === 'json') return problemOfJson(text())
  if (ending === 'ics') return problemOfCalendar(text())
  if (ending === 'csv') return problemOfTable(text())
  if (/^(rss|atom|xml|opml|svg)$/.test(ending)) {
    const xml = text()
    const isFeed = ending === 'rss' || ending === 'atom'
    // The place of a problem is that in the whole file.
    return problemOfXml(abridged(xml), isFeed) && problemOfXml(xml, isFeed)
  }
  return null
}

/** Text between tags that is long, with nothing in it that might not be well-formed; bounded, as are stacks. */
const longText = /(>(?:[^<>&]|&(?:lt|gt|amp|quot);){100})(?:[^<>&]|&(?:lt|gt|amp|quot);){1,100000}/g

/** `xml` without much of its long texts: those are nearly all of a feed. */
function abridged(xml: string): string {
  return xml.replace(longText, '$1')
}

function problemOfXml(xml: string, isFeed: boolean): string | null {
  const wrong = XMLValidator.validate(xml)
  if (wrong !== true) return `Line ${wrong.err.line} is not XML: ${wrong.err.msg}`
  return isFeed ? problemOfFeed(xml) : null
}

/** JSON that names a schema of ours must be as that says; any other is only to be JSON. */
function problemOfJson(text: string): string | null {
  try {
    const data: unknown = JSON.parse(text)
    const name = schemaNames.find(name => nameOfSchema(data) === name)
    const result = name && schemas[name].safeParse(data)
    if (!result || result.success) return null
    const [issue] = result.error.issues
    return `It is not as its schema says: ${issue?.path.join('.')}: ${issue?.message}`
  } catch (error) {
    return `It is not JSON: ${error instanceof Error ? error.message : String(error)}`
  }
}

function nameOfSchema(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('$schema' in data)) return undefined
  return /\/api\/v\d\/schema\/([a-z]+)\.json$/.exec(String(data.$schema))?.[1]
}
