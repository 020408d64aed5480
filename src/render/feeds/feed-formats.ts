/** Turns a channel of items into the text of a feed: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
import { Feed, type FeedOptions, type Item } from 'feed'
import type { ItemFacts } from '../../model/data/item-schema.ts'
import { type Instant, secondsBetween } from '../../model/time.ts'
import type { FeedFormat } from '../addresses.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { legible } from '../markup/legible.ts'
import type { FeedHtml } from './feed-html.ts'

/** One feed, whatever its format. Addresses are absolute; texts are plain, but for the content of items. */
export interface Channel {
  readonly id: string
  readonly title: string
  readonly description: string
  /** The page that shows the same reports. */
  readonly page: string
  /** Where the feed itself is, by format. */
  readonly feeds: Readonly<Record<FeedFormat, string>>
  /** The style sheet for who opens it in a browser, relative to the feed. */
  readonly styles: string
  /** BCP 47. */
  readonly language: string
  readonly author: string
  readonly updated: Instant
  /** Strictly by `updated`, newest first. */
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly content: FeedHtml
  /** Null where it is not recorded. */
  readonly published: Instant | null
  readonly updated: Instant
  /** The last date that is recorded. `updated` may be later: Atom, which must, has it to give the item its place. */
  readonly dated: Instant | null
  readonly categories: readonly FeedCategory[]
  /** For programs. Of the three formats only JSON Feed has a place for them. */
  readonly facts: ItemFacts
}

export interface FeedCategory {
  /** What kind of thing the term is, as a URI. */
  readonly scheme: string
  readonly term: string
  /** For people. */
  readonly label: string
}

/** The feed in `format`, ending in a newline. The same channel always gives the same bytes. */
export function writeFeed(format: FeedFormat, channel: Channel): string {
  return writers[format](channel)
}

const writers: Readonly<Record<FeedFormat, (channel: Channel) => string>> = {
  rss: writeRss,
  atom: writeAtom,
  json: writeJson,
}

/**
 * RSS has one date an item, by which readers sort. It is that of the last substantive revision, so that
 * a corrected report comes up again; `atom:updated` tells those who look that it is this date.
 */
function writeRss(channel: Channel): string {
  const texts = new Texts(escapeMarkup)
  const { held } = texts
  const feed = new Feed(headOf(channel, held))
  for (const item of channel.items)
    feed.addItem({
      ...datedOf(item, texts, item.content.escaped),
      // HTML by the specification, while in the other formats it is plain.
      description: held(escapeMarkup(item.summary)),
      category: item.categories.map(({ scheme, term }) => ({
        name: held(term),
        domain: held(scheme),
      })),
      extensions: [
        // The element `author` would have to be an e-mail address.
        { name: 'dc:creator', objects: { _text: held(channel.author) } },
        ...(item.dated ? [{ name: 'atom:updated', objects: { _text: item.dated } }] : []),
      ],
    })
  return texts.put(styled(feed.rss2(), channel))
}

function writeAtom(channel: Channel): string {
  const texts = new Texts(escapeMarkup)
  const { held } = texts
  const feed = new Feed({ ...headOf(channel, held), author: { name: held(channel.author) } })
  for (const item of channel.items)
    feed.addItem({
      ...itemOf(item, texts, item.content.escaped),
      date: dateOf(item.updated),
      ...(item.published && { published: dateOf(item.published) }),
      category: item.categories.map(({ scheme, term, label }) => ({
        name: held(label),
        scheme,
        term: held(term),
      })),
    })
  const xml = feed
    .atom1()
    .replace('<feed ', () => `<feed xml:lang="${held(channel.language)}" `)
    .replace(/<(title|summary) type="html">/g, '<$1 type="text">')
    .replaceAll('<link href=', '<link rel="alternate" type="text/html" href=')
    .replace(/\.000Z(?=<\/(published|updated)>)/g, 'Z')
  return texts.put(styled(xml, channel))
}

/** The style sheet is named before the first element. */
function styled(xml: string, { styles }: Channel): string {
  const sheet = `<?xml-stylesheet type="text/css" href="${escapeMarkup(styles)}"?>`
  const bare = xml.replace(/<!\[CDATA\[|\]\]>/g, '')
  return `${bare.replace('?>', () => `?>\n${sheet}`)}\n`
}

/** The package writes version 1; 1.1 has authors in a list, a language, and extensions with an underscore. */
function writeJson(channel: Channel): string {
  const texts = new Texts(inJson)
  const { held } = texts
  const feed = new Feed(headOf(channel, held))
  for (const item of channel.items)
    feed.addItem({
      ...datedOf(item, texts, inJson(item.content.html)),
      ...(item.published && { published: dateOf(item.published) }),
      category: item.categories.map(({ term }) => ({ name: held(term) })),
    })
  const { items: made, ...head } = JSON.parse(feed.json1(), (key, value) =>
    key.startsWith('date_') ? value.replace('.000Z', 'Z') : value,
  )
  const items = channel.items.map(({ facts }, i) => ({
    ...made[i],
    _causebook: withTextsHeld(facts, held),
  }))
  const version = 'https://jsonfeed.org/version/1.1'
  const authors = [{ name: held(channel.author) }]
  const raised = { ...head, version, language: held(channel.language), authors, items }
  return `${texts.put(JSON.stringify(raised, null, 2))}\n`
}

/** The texts of `facts`, which may be no others than the rest of the feed has. */
function withTextsHeld(facts: ItemFacts, held: (text: string) => string): object {
  const hold = (value: unknown) => (typeof value === 'string' ? held(value) : value)
  return Object.fromEntries(
    Object.entries(facts).map(([key, value]) => [
      key,
      Array.isArray(value) ? value.map(hold) : hold(value),
    ]),
  )
}

/** As it may stand between quotation marks. */
const inJson = (text: string): string => JSON.stringify(text).slice(1, -1)

function headOf(channel: Channel, held: (text: string) => string): FeedOptions {
  return {
    id: channel.id,
    title: held(channel.title),
    description: held(channel.description),
    link: channel.page,
    language: held(channel.language),
    generator: 'Causebook',
    // Left out, it would be the clock.
    updated: dateOf(channel.updated),
    feedLinks: channel.feeds,
  }
}

/** The package takes an item without a date, though its types do not say so. */
function datedOf(item: FeedItem, texts: Texts, content: string): Item {
  const bare = itemOf(item, texts, content)
  return (item.dated ? { ...bare, date: dateOf(item.dated) } : bare) as Item
}

function itemOf(item: FeedItem, { held, kept }: Texts, content: string): Omit<Item, 'date'> {
  return {
    id: item.id,
    link: item.url,
    title: held(item.title),
    description: held(item.summary),
    content: kept(content),
  }
}

const dateOf = (at: Instant): Date => new Date(secondsBetween('1970-01-01T00:00:00Z', at) * 1000)

/**
 * The package escapes XML by halves: `&amp;` in a text becomes `&`, `<` in an attribute breaks the
 * file, and so does the second `]]>` of a text. And it is slow with long texts. So it is given none,
 * but a number between two of Unicode's noncharacters, in the place of which the text is put in what
 * it returns. No text can then be mistaken for markup, which makes it safe to mend the markup by replacing.
 */
class Texts {
  readonly #texts: string[] = []
  readonly #escaped: (text: string) => string

  constructor(escaped: (text: string) => string) {
    this.#escaped = escaped
  }

  /** What stands for `text` until it is put there. */
  readonly held = (text: string): string => this.kept(this.#escaped(legible(text)))

  /** The same for a text that is escaped; an empty one stays, since its element is left out. */
  readonly kept = (text: string): string =>
    text === '' ? '' : `\uFDD2${this.#texts.push(text) - 1}\uFDD3`

  readonly put = (feed: string): string =>
    feed.replace(/\uFDD2(\d+)\uFDD3/g, (_, number: string) => this.#texts[Number(number)] ?? '')
}
