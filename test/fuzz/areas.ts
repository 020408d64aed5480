/** All that is tried, in the order in which it is told. */
import type { Area } from './area.ts'
import { caches, changes, writer } from './disk-areas.ts'
import { queries } from './queries.ts'
import { frontMatter, reports, timelines } from './reading-areas.ts'
import { settings, words } from './settings-areas.ts'
import { feeds, sites, views } from './site-areas.ts'
import { times } from './times.ts'

export const areas: readonly Area[] = [
  ...[reports, frontMatter, timelines, times, settings, words],
  ...[sites, views, feeds, queries, changes, caches, writer],
]
