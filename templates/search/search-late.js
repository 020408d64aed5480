// @ts-check
/* What few searches need, or none before its first rows are there: dates, other words than those that were said, and excerpts. */

export { corrected } from './corrections.js'
export { dateFinder } from './dates.js'
export { bestPart } from './excerpts.js'
export { recut } from './recut.js'
