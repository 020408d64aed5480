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

/** Days that are edges, which a month or a year may say; of what is none, nothing. @type {Readonly<Record<string, (said: string) => string>>} */
const edges = {
  from: said => dayOf(said, (year, month = 1, day = 1) => Date.UTC(year, month - 1, day)),
  to: said =>
    dayOf(said, (year, month = 12, day) => Date.UTC(year, day ? month - 1 : month, day ?? 0)),
}

/** @type {(said: string, at: (year: number, month?: number, day?: number) => number) => string} */
const dayOf = (said, at) => {
  const [year, ...rest] = said.match(/^\d{4}(-\d\d?){0,2}$/) ? said.split('-').map(Number) : []
  return year ? new Date(at(year, ...rest)).toISOString().slice(0, 10) : ''
}

/** The query in the last part of an address; `names` are those of the facts that there are. @type {(search: string, names: readonly string[]) => Query} */
export const readQuery = (search, names) => {
  const asked = new URLSearchParams(search)
  const filters = [...asked].flatMap(([name, value]) => {
    if (!names.includes(name)) return []
    const read = edges[name]
    const values = name === 'for' ? value.split(',') : [read ? read(value) : value]
    return values.filter(Boolean).map(value => /** @type {const} */ ([name, value]))
  })
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
    ...(sought[1] ? sought : []).flatMap((dropped, i) => {
      const q = sought.filter((_, j) => i !== j).join(' ')
      return dropped === 'OR' ? [] : { dropped, query: { ...query, q } }
    }),
  ]
}
