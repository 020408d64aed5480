/** Settles where the site is for the readers that it is made for: no site names the address of that for others. */
import type { ConfigFile } from '../../model/schemas/config-schema.ts'
import type { Audience } from '../../model/terms.ts'
import type { Notes } from '../notes.ts'

/** Where a site is that nobody gave an address. */
export const localUrl = 'http://localhost/'

/**
 * Null where the settings have no address for these readers. The only one is that of the site for whom `audience` names; of
 * two, `site.url` is for the public.
 */
export function siteUrl({ site, audience }: ConfigFile, readers: Audience): string | null {
  const { url, internal_url } = site
  if (internal_url !== null) return readers === 'internal' ? internal_url : url
  return readers === audience ? url : null
}

/** What to write where there is none. */
export function noteSiteUrl(file: ConfigFile, readers: Audience, notes: Notes): void {
  const { url, internal_url } = file.site
  if (url !== null && internal_url !== null && sameUrl(url, internal_url)) {
    const message = `\`site.internal_url\` is the address of the site for the public, too`
    const hint = 'Give each an address of its own, or the readers of one are sent to the other'
    notes.add('config/url-of-others', 'site.internal_url', message, hint)
  }
  if (siteUrl(file, readers) !== null || notes.isFaulty('site.url', 'site.internal_url')) return
  const place = notes.places.site ?? { line: 1, column: 1 }
  if (url === null) {
    const message = `\`site.url\` is not set, so feeds and the sitemap name ${localUrl}`
    notes.add('config/no-url', place, message, 'Set `site: { url: https://… }`, or pass --base-url')
    return
  }
  const [whom, others] =
    readers === 'internal' ? ['internal readers', 'the public'] : ['the public', 'internal readers']
  const hint =
    readers === 'internal'
      ? 'Set `site: { internal_url: https://… }`, or pass --base-url'
      : 'Set `site: { url: https://…, internal_url: https://… }`, or pass --base-url'
  const message = `\`site.url\` (${url}) is the address of the site for ${others}, and this one is for ${whom}, so its feeds and pages name ${localUrl}`
  notes.add('config/url-of-others', notes.places['site.url'] ?? place, message, hint)
}

const sameUrl = (one: string, other: string) => one.replace(/\/$/, '') === other.replace(/\/$/, '')
