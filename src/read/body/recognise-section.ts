/** Finds the section that a heading names, whatever its case, numbering and punctuation. */
import type { SectionRule } from '../../model/config.ts'
import type { SectionKey } from '../../model/report.ts'

export function recognise(heading: string, rules: readonly SectionRule[]): SectionKey | null {
  const names = namesOf.get(rules) ?? collectNames(rules)
  namesOf.set(rules, names)
  return formsOf(heading).flatMap(form => names.get(plain(form)) ?? [])[0] ?? null
}

/** Whether a heading is one of `names`, in the same way. */
export function isNamed(heading: string, names: readonly string[]): boolean {
  const known = names.map(plain)
  return formsOf(heading).some(form => known.includes(plain(form)))
}

/**
 * The heading, and what is left of it without what says more: in brackets (`Timeline (UTC)`), behind a dash
 * or a colon (`Timeline - May 29`), and each of two names (`Events/Timeline`).
 */
function formsOf(heading: string): readonly string[] {
  const bare = heading.replace(/[([（【][^)\]）】]*(?:[)\]）】]|$)/g, ' ')
  const [opened = ''] = heading.split(/[([（【]/)
  const [main = ''] = bare.split(/\s[-–—|]\s|[:：]\s|,\s/)
  const names = main.split(/\s*[/&]\s*|\s+and\s+/)
  return [heading, bare, opened, main, ...(names.length > 1 ? names : [])]
}

const namesOf = new WeakMap<readonly SectionRule[], ReadonlyMap<string, SectionKey>>()

/** The first section that has a name keeps it. */
function collectNames(rules: readonly SectionRule[]): ReadonlyMap<string, SectionKey> {
  const names = new Map<string, SectionKey>()
  for (const { key, title, aliases } of rules) {
    for (const name of [title, ...aliases].map(plain)) if (!names.has(name)) names.set(name, key)
  }
  return names
}

function plain(heading: string): string {
  const words = heading
    .normalize('NFKC')
    .toLowerCase()
    .replace(/^[\s\d.)]+/, '')
  return words.replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()
}
