/** Turns a feed, RSS 2.0 or Atom 1.0 (RFC 4287), into what in it would mislead its readers. */
import type { Listener } from './parse-markup.ts'

interface Item {
  /** Only RSS has items that may lack a date: those of which nobody recorded when they were published. */
  readonly needsDate: boolean
  id: string
  title: string
  at: string
}

/** The first thing that is wrong with the items of a feed, or null. */
export function problemOfFeed(items: readonly Item[]): string | null {
  const bare = items.findIndex(
    ({ id, title, at, needsDate }) => !id || !title.trim() || (needsDate && !at),
  )
  if (bare >= 0) return `Item ${bare + 1} lacks an id, a title or a date`
  const ids = items.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return `Two items have the id ${twice}`
  let last = Infinity
  for (const [i, { at }] of items.entries()) {
    if (at === '') continue
    const time = new Date(at).getTime()
    if (Number.isNaN(time) || time >= last)
      return `Item ${i + 1} is not older than the one before it`
    last = time
  }
  return null
}

/** `id` and `updated` of Atom, `guid` and `pubDate` of RSS. */
const parts: Readonly<Record<string, 'id' | 'title' | 'at'>> = {
  id: 'id',
  guid: 'id',
  title: 'title',
  updated: 'at',
  pubDate: 'at',
}

/** Takes the items out of a feed while it is read. */
export class FeedItems implements Listener {
  readonly items: Item[] = []
  readonly #open: string[] = []
  readonly #decode: (text: string) => string

  /** `decode` tells what a text says from what the listener is told of it. */
  constructor(decode: (text: string) => string) {
    this.#decode = decode
  }

  readonly onOpen = (name: string): void => {
    this.#open.push(name)
    if (name === 'item' || name === 'entry')
      this.items.push({ needsDate: name === 'entry', id: '', title: '', at: '' })
  }

  readonly onText = (text: string): void => {
    const [part, item] = [parts[this.#open.at(-1) ?? ''], this.items.at(-1)]
    const within = this.#open.at(-2) === 'item' || this.#open.at(-2) === 'entry'
    if (item && part && within) item[part] += this.#decode(text)
  }

  readonly onClose = (): void => {
    this.#open.pop()
  }
}
