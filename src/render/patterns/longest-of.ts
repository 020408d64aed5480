/** Finds the longest of several amounts: at least that long, where another may have been longer. */
import { type Amount, isMeasured } from '../../model/incident-length.ts'

/** Of at least one. */
export function longestOf<Item extends Amount>(amounts: readonly Item[]): Item {
  const longest = amounts.reduce((a, b) => (b.seconds > a.seconds ? b : a))
  const isOpen = !amounts.every(isMeasured)
  return isOpen && longest.seconds > 0 ? { ...longest, is: 'at-least' } : longest
}
