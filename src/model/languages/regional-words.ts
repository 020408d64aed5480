/** Turns the words of a language into those of a country, and of a notation of hours. */
import type { Hours } from '../config.ts'
import type { Words } from './words.ts'

/** What some countries write otherwise than the language does. */
export interface Region {
  /** Tags of language and region, BCP 47, with blanks between them. */
  readonly for: string
  /** The notation of hours that is usual there. */
  readonly hours?: Hours
  /** In the shape of the words, and only what differs. */
  readonly words?: Tree
}

type Tree = { readonly [key: string]: unknown }

/** The words as `language`, BCP 47, has them in its region, if it names one. */
export function regionalWords(words: Words, regions: readonly Region[], language: string): Words {
  const tag = placeOf(language)
  const own = regions.filter(region => region.for.split(' ').includes(tag))
  const said = own.reduce<Tree>((all, region) => laidOver(all, region.words ?? {}), words)
  const hours = own.findLast(region => region.hours !== undefined)?.hours ?? null
  return withHours(said as Words, hours)
}

/** The words with times of day in that notation; null: as the language has them. */
export function withHours(words: Words, hours: Hours | null): Words {
  if (hours === null) return words
  const { clock, dayAxis } = hours === 12 ? words.hoursTo12 : words.hoursTo24
  return { ...words, clock, lists: { ...words.lists, dayAxis } }
}

/** `en-GB` of `en-Latn-GB-oxendict` or `EN-gb`; empty where no region is named. */
function placeOf(language: string): string {
  const [spoken = '', ...others] = language.split('-')
  // What follows a single letter is for programs: `en-u-rg-gbzzzz`.
  const end = others.findIndex(part => part.length === 1)
  const named = end === -1 ? others : others.slice(0, end)
  const region = named.find(part => /^[a-z]{2}$/i.test(part))
  return region === undefined ? '' : `${spoken.toLowerCase()}-${region.toUpperCase()}`
}

function laidOver(base: Tree, over: Tree): Tree {
  const entries = Object.entries(over).map(([key, value]) => {
    const below = base[key]
    return [key, isTree(value) && isTree(below) ? laidOver(below, value) : value]
  })
  return { ...base, ...Object.fromEntries(entries) }
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
