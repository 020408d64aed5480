/** Finds among language tags (BCP 47) the one that words are to be taken from. */

/** The tag in `tags` for `language`: the longest that it begins with, or the first of the same language. */
export function nearestTag(language: string, tags: readonly string[]): string | null {
  const spoken = (tag: string) => plain(tag).split('-')[0]
  const same = tags.find(tag => spoken(tag) === spoken(language))
  return relatedTag(language, tags) ?? same ?? null
}

/** The longest tag that `language` begins with, or else the first that begins with it: `pt-BR` for `pt`. */
export function relatedTag(language: string, tags: readonly string[]): string | null {
  const [longest] = tags.filter(tag => begins(language, tag)).sort((a, b) => b.length - a.length)
  return longest ?? tags.find(tag => begins(tag, language)) ?? null
}

function begins(tag: string, start: string): boolean {
  return `${plain(tag)}-`.startsWith(`${plain(start)}-`)
}

/** In small letters, and what is called otherwise today by today's name: `he` for `iw`. */
function plain(tag: string): string {
  try {
    return (Intl.getCanonicalLocales(tag)[0] ?? tag).toLowerCase()
  } catch {
    return tag.toLowerCase()
  }
}
