/** Reads feeds with programs of others, which must agree on the items, and gives the HTML of all. */
import { XMLParser, XMLValidator } from 'fast-xml-parser'
import FeedParser from 'feedparser'
import RssParser from 'rss-parser'
import { expectSame } from './area.ts'

/** Throws where one of them cannot read `text`, or finds other items than another. */
export async function readFeeds(path: string, text: string): Promise<readonly string[]> {
  if (path.endsWith('.json')) {
    const { items } = JSON.parse(text) as { items: { content_html: string }[] }
    return items.map(({ content_html: html }) => html)
  }
  const sound = XMLValidator.validate(text)
  if (sound !== true) throw new Error(`${path}: ${sound.err.msg}`)
  const { rss, feed } = new XMLParser({
    isArray: name => name === 'item' || name === 'entry',
  }).parse(text)
  const plain: readonly { guid?: string; id?: string }[] = rss
    ? (rss.channel.item ?? [])
    : (feed.entry ?? [])
  const streamed = await stream(text)
  const { items } = await new RssParser().parseString(text)
  const ids = plain.map(({ guid, id }) => String(guid ?? id))
  expectSame(
    `${path} as feedparser reads it`,
    streamed.map(({ guid }) => guid),
    ids,
  )
  expectSame(
    `${path} as rss-parser reads it`,
    items.map(item => item.guid ?? String((item as { id?: string }).id)),
    ids,
  )
  return [
    ...streamed.map(({ description }) => description ?? ''),
    ...items.map(({ content }) => content ?? ''),
  ]
}

function stream(text: string): Promise<readonly FeedParser.Item[]> {
  return new Promise((resolve, reject) => {
    const items: FeedParser.Item[] = []
    const parser = new FeedParser({})
    parser.on('error', reject)
    parser.on('readable', () => {
      for (let item = parser.read(); item; item = parser.read()) items.push(item)
    })
    parser.on('end', () => resolve(items))
    parser.end(text)
  })
}
