/** Turns a channel of items into the text of a feed: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1. */
import { Feed, type FeedOptions, type Item } from 'feed'
import { type Instant, secondsBetween } from '../model/time.ts'
import type { FeedFormat } from './addresses.ts'
import { escapeMarkup } from './escape-markup.ts'
import { legible } from './legible.ts'

/** One feed, whatever its format. Addresses are absolute; texts are plain unless called `html`. */
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
  readonly html: string
  readonly published: Instant
  readonly updated: Instant
  readonly categories: readonly FeedCategory[]
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
  const feed = new Feed(headOf(channel, guard))
  for (const item of channel.items)
    feed.addItem({
      ...itemOf(item, guard),
      // HTML by the specification, while in the other formats it is plain.
      description: guard(escapeMarkup(item.summary)),
      category: item.categories.map(({ scheme, term }) => ({
        name: guard(term),
        domain: guard(scheme),
      })),
      extensions: [
        // The element `author` would have to be an e-mail address.
        { name: 'dc:creator', objects: { _text: guard(channel.author) } },
        { name: 'atom:updated', objects: { _text: item.updated } },
      ],
    })
  return styled(unguard(feed.rss2()), channel)
}

function writeAtom(channel: Channel): string {
  const feed = new Feed({ ...headOf(channel, guard), author: { name: guard(channel.author) } })
  for (const item of channel.items)
    feed.addItem({
      ...itemOf(item, guard),
      published: dateOf(item.published),
      category: item.categories.map(({ scheme, term, label }) => ({
        name: guard(label),
        scheme,
        term: guard(term),
      })),
    })
  const xml = feed
    .atom1()
    .replace('<feed ', () => `<feed xml:lang="${guard(channel.language)}" `)
    .replace(/<(title|summary) type="html">/g, '<$1 type="text">')
    .replaceAll('<link href=', '<link rel="alternate" type="text/html" href=')
    .replace(/\.000Z(?=<\/(published|updated)>)/g, 'Z')
  return styled(unguard(xml), channel)
}

/** The style sheet is named before the first element. */
function styled(xml: string, { styles }: Channel): string {
  const sheet = `<?xml-stylesheet type="text/css" href="${escapeMarkup(styles)}"?>`
  return `${xml.replace('?>', () => `?>\n${sheet}`)}\n`
}

/** The package writes version 1; 1.1 has authors in a list and a language. */
function writeJson(channel: Channel): string {
  const feed = new Feed(headOf(channel, legible))
  for (const item of channel.items)
    feed.addItem({
      ...itemOf(item, legible),
      published: dateOf(item.published),
      category: item.categories.map(({ term }) => ({ name: legible(term) })),
    })
  const { items, ...head } = JSON.parse(feed.json1(), (key, value) =>
    key.startsWith('date_') ? value.replace('.000Z', 'Z') : value,
  )
  const version = 'https://jsonfeed.org/version/1.1'
  const authors = [{ name: legible(channel.author) }]
  const raised = { ...head, version, language: legible(channel.language), authors, items }
  return `${JSON.stringify(raised, null, 2)}\n`
}

function headOf(channel: Channel, plain: (text: string) => string): FeedOptions {
  return {
    id: channel.id,
    title: plain(channel.title),
    description: plain(channel.description),
    link: channel.page,
    language: plain(channel.language),
    generator: 'Causebook',
    // Left out, it would be the clock.
    updated: dateOf(channel.updated),
    feedLinks: channel.feeds,
  }
}

function itemOf(item: FeedItem, plain: (text: string) => string): Item {
  return {
    id: item.id,
    link: item.url,
    title: plain(item.title),
    description: plain(item.summary),
    content: plain(item.html),
    date: dateOf(item.updated),
  }
}

const dateOf = (at: Instant): Date => new Date(secondsBetween('1970-01-01T00:00:00Z', at) * 1000)

/*
 * The package escapes XML by halves: `&amp;` in a text becomes `&`, `<` in an attribute breaks the
 * file, and so does the second `]]>` of a text. So it is given no character that would need escaping,
 * but a stand-in (one of Unicode's noncharacters), and these become entities in what it returns. No
 * text can then be mistaken for markup, which makes it safe to mend the markup by replacing.
 */
const guarded = '&<>"'
const guards = /[\uFDD2-\uFDD5]/g
const guard = (text: string): string =>
  legible(text).replace(/[&<>"]/g, c => String.fromCharCode(0xfdd2 + guarded.indexOf(c)))
const unguard = (xml: string): string =>
  xml
    .replace(/<!\[CDATA\[|\]\]>/g, '')
    .replace(guards, c => escapeMarkup(guarded.charAt(c.charCodeAt(0) - 0xfdd2)))
