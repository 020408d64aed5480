/** Turns seconds into the words people use for them. */
import type { Length } from '../../model/incident-length.ts'
import { counted, filled, type Words } from './words.ts'

const sizes = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
] as const

/** `1 hour 58 minutes`; with the words' short units `1 h 58 min`. Exact to the second. */
export function durationText(seconds: number, words: Words, units = words.units): string {
  const parts: string[] = []
  let left = seconds
  for (const [unit, size] of sizes) {
    const number = Math.floor(left / size)
    left -= number * size
    if (number > 0) parts.push(counted(number, units[unit], words))
  }
  return parts.join(words.unitSpace) || counted(0, units.minute, words)
}

/** The same of what is not known to the second: `about 50 minutes`, `at least 2 hours`, `ongoing`, `not known`. */
export function lengthText({ seconds, is }: Length, words: Words, units = words.units): string {
  const { doubt } = words
  if (is === 'ongoing') return doubt.ongoing
  if (seconds === null || is === 'unknown') return doubt.notKnown
  const duration = durationText(seconds, words, units)
  if (is === 'about') return filled(doubt.aboutLength, { duration })
  return is === 'at-least' ? filled(doubt.atLeast, { duration }) : duration
}
