// @ts-check
/* Says which documents have what is asked for, by what was found for each piece of it. */

/**
 * @typedef {import('./matches.js').Match} Match
 * @typedef {import('./postings.js').Table} Table
 */

/** All but the small words, if there is more. @type {(matches: readonly Match[], small: readonly string[]) => readonly Match[]} */
export const tellingOf = (matches, small) => {
  const telling = matches.filter(
    ({ piece: { tokens, isExact } }) => isExact || tokens.some(token => !small.includes(token)),
  )
  return telling.length > 0 ? telling : matches
}

/** The documents that have all that was asked for; else most of it. @type {(q: string, matches: readonly Match[], size: number) => { candidates: readonly number[], isLoose: boolean }} */
export const candidatesOf = (q, matches, size) => {
  if (q !== '' && matches.length === 0) return { candidates: [], isLoose: false }
  const all = inAll(matches, size)
  if (all.length > 0 || matches.length < 2) return { candidates: all, isLoose: false }
  const onDay = inMost(matches, size, ({ date }) => date === null)
  const most = onDay.length > 0 ? onDay : inMost(matches, size, () => true)
  return { candidates: most, isLoose: most.length > 0 }
}

/**
 * Those with as many pieces as any has, if that is half of them; without those that are not free, such as what was put in
 * quotes, there are none.
 * @type {(matches: readonly Match[], size: number, isFree: (piece: Match['piece']) => boolean) => readonly number[]}
 */
const inMost = (matches, size, isFree) => {
  const free = matches.filter(({ piece }) => !piece.isExact && !piece.isUnwanted && isFree(piece))
  const firm = matches.filter(match => !free.includes(match))
  const bound = inAll(firm, size)
  const counts = bound.map(document => free.filter(({ has }) => has[document]).length)
  const most = Math.max(0, ...counts)
  return bound.filter((_, i) => most > 0 && 2 * most >= free.length && counts[i] === most)
}

/** What happened when a piece says, whatever its text says. @type {(match: Match, table: Table) => Match} */
export const dated = (match, { size, days }) => {
  const { date } = match.piece
  if (!date) return match
  const then = Uint8Array.from({ length: size }, (_, document) =>
    Number(date.stretches.some(([from, to]) => overlaps(days.of(document), from, to))),
  )
  // A number is a year unless nothing happened in it; whoever writes more of a date may mean what is said of it.
  const isEnough = date.isYear && then.includes(1)
  const has = isEnough ? then : then.map((is, document) => is | (match.has[document] ?? 0))
  return { ...match, happened: then, has, count: has.reduce((sum, is) => sum + is, 0) }
}

/** @type {(days: Int32Array, from: number, to: number) => boolean} */
export const overlaps = (days, from, to) => {
  for (let i = 0; i < days.length; i += 2)
    if ((days[i] ?? 0) <= to && (days[i + 1] ?? 0) >= from) return true
  return false
}

/** The documents that all pieces were found in, newest incident first. @type {(matches: readonly Match[], size: number) => readonly number[]} */
export const inAll = (matches, size) => {
  const all = []
  for (let document = 0; document < size; document += 1)
    if (matches.every(({ has, piece }) => Boolean(has[document]) !== piece.isUnwanted))
      all.push(document)
  return all
}

/** One in the place of those that have OR between them: what has any of them. @type {(matches: readonly Match[]) => readonly Match[]} */
export const alternatives = matches => {
  /** @type {Match[]} */
  const all = []
  for (const match of matches) {
    const last = all.at(-1)
    const isOr = match.piece.isOr && !match.piece.isUnwanted && last && !last.piece.isUnwanted
    if (isOr) all[all.length - 1] = eitherOf(last, match)
    else all.push(match)
  }
  return all
}

/** @type {(one: Match, other: Match) => Match} */
const eitherOf = (one, other) => {
  const has = one.has.map((is, document) => is | (other.has[document] ?? 0))
  return {
    ...one,
    has,
    count: has.reduce((sum, is) => sum + is, 0),
    amounts: one.amounts.map((amount, document) => Math.max(amount, other.amounts[document] ?? 0)),
    isInText: one.isInText.map((is, document) => is | (other.isInText[document] ?? 0)),
    happened: other.happened && one.happened ? has : (one.happened ?? other.happened),
    corrections: [...one.corrections, ...other.corrections],
    either: [...(one.either ?? [one]), other],
  }
}
