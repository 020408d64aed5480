// @ts-check
/* What is asked for, and how an address says it: `?q=oracle&instance=EU00&year=2019&sort=date`. */

/**
 * `q` is text to be found. Of each fact in `filters`, such as the instance, a report must have one of
 * the values. `sort` is `date` or nothing.
 * @typedef {{ q: string, filters: ReadonlyMap<string, readonly string[]>, sort: string }} Query
 * @typedef {readonly [name: string, value: string]} Filter
 */

/** @type {(query: Query) => readonly Filter[]} */
export const filtersOf = ({ filters }) =>
  [...filters].flatMap(([name, values]) =>
    values.map(value => /** @type {const} */ ([name, value])),
  )

/** @type {(filters: readonly Filter[]) => Query['filters']} */
export const grouped = filters => {
  /** @type {Map<string, string[]>} */
  const groups = new Map()
  for (const [name, value] of filters) groups.set(name, [...(groups.get(name) ?? []), value])
  return groups
}

/** The query in the last part of an address; `names` are those of the facts that there are. @type {(search: string, names: readonly string[]) => Query} */
export const readQuery = (search, names) => {
  const asked = new URLSearchParams(search)
  const filters = [...asked].filter(([name, value]) => value !== '' && names.includes(name))
  return {
    q: (asked.get('q') ?? '').trim(),
    filters: grouped(filters),
    sort: asked.get('sort') === 'date' ? 'date' : '',
  }
}

/** The same the other way round; nothing is asked for by an empty text. @type {(query: Query) => string} */
export const writeQuery = query => {
  const asked = new URLSearchParams()
  if (query.q) asked.append('q', query.q)
  for (const [name, value] of filtersOf(query)) asked.append(name, value)
  if (query.sort) asked.append('sort', query.sort)
  return String(asked) && `?${asked}`
}

/** Without one filter, or without all of them. @type {(query: Query, filter?: Filter) => Query} */
export const loosened = (query, filter) => {
  const left = filtersOf(query).filter(
    ([name, value]) => filter && (name !== filter[0] || value !== filter[1]),
  )
  return { ...query, filters: grouped(left) }
}

/** The query without the filters of one fact. @type {(query: Query, fact: string) => Query} */
export const without = (query, fact) => {
  const filters = filtersOf(query).filter(([name]) => name !== fact)
  return { ...query, filters: grouped(filters) }
}

/** With one filter or one word less: what might find something. @type {(query: Query) => readonly { dropped: Filter | string, query: Query }[]} */
export const looser = query => {
  const sought = query.q.match(/"[^"]*"?|\S+/g) ?? []
  return [
    ...filtersOf(query).map(filter => ({ dropped: filter, query: loosened(query, filter) })),
    ...(sought[1] ? sought : []).map((dropped, i) => ({
      dropped,
      query: { ...query, q: sought.filter((_, j) => i !== j).join(' ') },
    })),
  ]
}
