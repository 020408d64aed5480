/** Notes what a text would give away once it is published: secrets, and addresses of machines and of people. */
import type { Config } from '../../model/config.ts'
import type { Code } from '../../model/diagnostics.ts'
import type { Place } from '../../model/report.ts'
import type { Notes } from '../notes.ts'
import { shortened } from './conceal.ts'
import { findAddresses } from './find-addresses.ts'
import { findSecrets } from './find-secrets.ts'
import { isAllowed } from './is-allowed.ts'
import { lineStarts, onlyAt, placeBetween } from './text-at.ts'

interface Leak {
  readonly code: Code
  readonly from: number
  readonly to: number
  readonly message: string
}

const hints: Readonly<Partial<Record<Code, string>>> = {
  'privacy/secret':
    'Revoke it, for whoever has the repository has it, and take it out; what is none, name under `privacy.allow`',
  'privacy/internal-address':
    'Say what the machine does, or put it into an `:::internal` block; what all may know, name under `privacy.allow`',
  'privacy/email-address':
    'Name a role or a team, or put it into an `:::internal` block; what all may know, name under `privacy.allow`',
}

/**
 * Notes what stands at `places` of `text`, or anywhere in it, each thing once for a file. Readers within may know where machines are and
 * who runs them, so for them secrets alone are told.
 */
export function notePrivate(
  text: string,
  places: readonly Place[] | null,
  { audience, privacy }: Pick<Config, 'audience' | 'privacy'>,
  notes: Notes,
): void {
  const starts = lineStarts(text)
  const shown = places === null ? text : onlyAt(text, places, starts)
  const all =
    audience === 'public'
      ? [...secretsIn(shown), ...addressesIn(shown), ...siteIn(shown, privacy.internalSite)]
      : secretsIn(shown)
  const told = new Map<string, Leak & { times: number }>()
  for (const leak of all) {
    const value = shown.slice(leak.from, leak.to)
    if (isAllowed(value, privacy.allow)) continue
    const known = told.get(value)
    if (known) known.times += 1
    else told.set(value, { ...leak, times: 1 })
  }
  for (const { code, from, to, message, times } of told.values()) {
    const again = times === 1 ? '' : ` (${times} times)`
    notes.add(code, placeBetween(from, to, starts), message + again, hints[code])
  }
}

function secretsIn(text: string): readonly Leak[] {
  return findSecrets(text).map(({ from, to, what }) => {
    const message = `What looks like ${what} would be published: ${shortened(text.slice(from, to))}`
    return { code: 'privacy/secret', from, to, message }
  })
}

function addressesIn(text: string): readonly Leak[] {
  return findAddresses(text).map(({ from, to, is }) => {
    const value = text.slice(from, to)
    return is === 'internal'
      ? {
          code: 'privacy/internal-address',
          from,
          to,
          message: `An address within a network would be published: ${value}`,
        }
      : {
          code: 'privacy/email-address',
          from,
          to,
          message: `The e-mail address of a person would be published: ${value}`,
        }
  })
}

/** The site for internal readers, however a page of it is linked to: its addresses name internal reports. */
function siteIn(text: string, site: string | null): readonly Leak[] {
  if (site === null) return []
  const place = site.replace(/^https?:\/\/|\/$/g, '').replace(/[^\w/-]/g, '\\$&')
  const pattern = new RegExp(`(?<![\\w.-])${place}(?![\\w-]|\\.\\w)[^\\s"'<>()[\\]]{0,500}`, 'gi')
  return Array.from(text.matchAll(pattern), ({ index: from, 0: whole }) => {
    const message = `An address of the site for internal readers would be published: ${whole}`
    return { code: 'privacy/internal-address', from, to: from + whole.length, message }
  })
}
