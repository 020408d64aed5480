/** Turns a feed, RSS 2.0 or Atom 1.0 (RFC 4287), into what in it would mislead its readers. */
import { parseXml } from './parse-markup.ts'

interface Item {
  /** Only RSS has items that may lack a date: those of which nobody recorded when they were published. */
  readonly needsDate: boolean
  id: string
  title: string
  at: string
}

/** The first thing that is wrong with a feed that is well-formed XML, or null. */
export function problemOfFeed(xml: string): string | null {
  const items = itemsOf(xml)
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

function itemsOf(xml: string): readonly Item[] {
  const items: Item[] = []
  const open: string[] = []
  const onOpen = (name: string) => {
    open.push(name)
    if (name === 'item' || name === 'entry')
      items.push({ needsDate: name === 'entry', id: '', title: '', at: '' })
  }
  const onText = (text: string) => {
    const [part, item] = [parts[open.at(-1) ?? ''], items.at(-1)]
    const within = open.at(-2) === 'item' || open.at(-2) === 'entry'
    if (item && part && within) item[part] += text
  }
  parseXml(xml, { onOpen, onText, onClose: () => open.pop() })
  return items
}
