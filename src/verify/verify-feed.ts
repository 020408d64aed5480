/** Turns a feed, RSS 2.0 or Atom 1.0 (RFC 4287), into what in it would mislead its readers. */
import { parseXml } from './parse-markup.ts'

interface Item {
  id: string
  title: string
  at: string
}

/** The first thing that is wrong with a feed that is well-formed XML, or null. */
export function problemOfFeed(xml: string): string | null {
  const items = itemsOf(xml)
  const bare = items.findIndex(({ id, title, at }) => !id || !title.trim() || !at)
  if (bare >= 0) return `Item ${bare + 1} lacks an id, a title or a date`
  const ids = items.map(({ id }) => id)
  const twice = ids.find((id, i) => ids.indexOf(id) !== i)
  if (twice !== undefined) return `Two items have the id ${twice}`
  const times = items.map(({ at }) => new Date(at).getTime())
  const wrong = times.findIndex(
    (time, i) => Number.isNaN(time) || time >= (times[i - 1] ?? Infinity),
  )
  return wrong < 0 ? null : `Item ${wrong + 1} is not older than the one before it`
}

/** `id` and `updated` of Atom, `guid` and `pubDate` of RSS. */
const parts: Readonly<Record<string, keyof Item>> = {
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
    if (name === 'item' || name === 'entry') items.push({ id: '', title: '', at: '' })
  }
  const onText = (text: string) => {
    const [part, item] = [parts[open.at(-1) ?? ''], items.at(-1)]
    const within = open.at(-2) === 'item' || open.at(-2) === 'entry'
    if (item && part && within) item[part] += text
  }
  parseXml(xml, { onOpen, onText, onClose: () => open.pop() })
  return items
}
