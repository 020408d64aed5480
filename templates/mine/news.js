// @ts-check
/* What is new about the chosen instances since the last visit. */

import { recall, remember, root } from './memory.js'
import { all, inside, site, slugsOf, changes as source, words } from './names.js'
import { counted, filled, joined, linkTo, made } from './words.js'

/** @typedef {{ id: string, kind: string, url: string | null, title: string, summary: string,
 *   instances: string[], former_instances: string[] }} Change */

/** A visit is over when nothing was looked at for so long, in milliseconds. */
const pause = 30 * 60_000

/** Kinds of changes by what is said of them. @type {Record<string, string>} */
const groupOf = {
  ...{ published: 'new', preliminary: 'new', corrected: 'corrected', final: 'updated' },
  ...{ restored: 'updated', withdrawn: 'withdrawn', closed: 'done' },
}

/** The changes that this visit is the first to see; and remembers them. @param {Change[]} changes */
const freshOf = changes => {
  const memory = recall()
  const { at = 0, known = changes.map(({ id }) => id), fresh = [] } = memory ?? {}
  const now = Date.now()
  const before = new Set(now - at > pause ? [...known, ...fresh] : known)
  const found = changes.filter(({ id }) => !before.has(id))
  if (memory) remember({ ...memory, known: [...before], fresh: found.map(({ id }) => id), at: now })
  return found
}

/** @param {string} group @param {Change[]} changes */
const itemOf = (group, changes) => {
  const links = changes.map(({ url, kind, title, summary }) => {
    const text = kind === 'closed' ? summary : title
    return url ? linkTo(root.href + url.slice(site.length), text) : made('bdi', text)
  })
  const count = counted(words.news[group], changes.length)
  return made('li', `${count}: `, ...joined(links, words.comma))
}

/** @param {Set<string>} slugs Of the reader; none tells no news. */
export const tellNews = async slugs => {
  const [news] = inside('.mine-news')
  if (!news) return
  news.hidden = true
  // Browsers give files nothing of other files.
  if (slugs.size === 0 || location.protocol === 'file:') return
  const response = await fetch(source).catch(() => null)
  /** @type {{ changes: Change[] } | null} */
  const file = response?.ok ? await response.json().catch(() => null) : null
  if (!file?.changes) return
  const own = freshOf(file.changes).filter(({ instances, former_instances: former }) =>
    [...slugsOf([...instances, ...former])].some(slug => slugs.has(slug)),
  )
  const groups = Object.keys(words.news)
    .map(group => /** @type {const} */ ([group, own.filter(({ kind }) => groupOf[kind] === group)]))
    .filter(([, some]) => some.length > 0)
  const counts = groups.map(([group, some]) => counted(words.news[group], some.length))
  const text = filled(words.since, { changes: counts.join(words.comma) })
  for (const summary of all('summary', news)) summary.replaceChildren(text)
  for (const list of all('ul', news))
    list.replaceChildren(...groups.map(([group, some]) => itemOf(group, some)))
  news.hidden = groups.length === 0
}
