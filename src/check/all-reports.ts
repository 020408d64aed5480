/** Lists the reports of a site that a check looks at. */
import { compare } from '../model/diagnostics.ts'
import type { Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'

const listed = new WeakMap<Site, readonly Report[]>()

/**
 * Published reports, drafts, and what can be told of those in which something cannot be read, in the order of their
 * files; sorted once for all checks.
 */
export function allReports(site: Site): readonly Report[] {
  const known = listed.get(site)
  if (known) return known
  const all = [...site.reports, ...site.drafts, ...site.faulty].sort((a, b) =>
    compare(a.source, b.source),
  )
  listed.set(site, all)
  return all
}

/** What readers will find once all that is faulty is mended; one for a site, so that its index is made once. */
export function publishedReports(site: Site): readonly Report[] {
  const known = published.get(site)
  if (known) return known
  const mended = site.faulty.filter(({ status }) => status !== 'draft')
  const all = mended.length === 0 ? site.reports : [...site.reports, ...mended]
  published.set(site, all)
  return all
}

const published = new WeakMap<Site, readonly Report[]>()

/** What only drafts may name. */
export function draftReports(site: Site): readonly Report[] {
  return [...site.drafts, ...site.faulty.filter(({ status }) => status === 'draft')]
}
