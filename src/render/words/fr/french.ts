/** All words of the site in French. */
import type { Words } from '../words.ts'
import { availability } from './availability.ts'
import { badges } from './badges.ts'
import { feeds } from './feeds.ts'
import { frame } from './frame.ts'
import { ledger } from './ledger.ts'
import { lists } from './lists.ts'
import { patterns } from './patterns.ts'
import { report } from './report.ts'
import { search } from './search.ts'
import { terms } from './terms.ts'
import { times } from './times.ts'

export const french: Words = {
  language: 'fr',
  ...times,
  ...terms,
  ...frame,
  lists,
  report,
  search,
  availability,
  patterns,
  ledger,
  feeds,
  badges,
}
