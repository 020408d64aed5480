// @ts-check
/* The forms of a word: what else is meant by it, as far as that can be told without knowing the language. */

/** Endings that take the place of one another, by language; the shortest beginning that they may have. @type {Record<string, { least: number, groups: readonly string[] }>} */
const endings = {
  en: { least: 3, groups: [' s es ed ing', 'e es ed ing', 'y ies ied ying'] },
  de: { least: 4, groups: [' e en er es em n s ern'] },
  fr: { least: 4, groups: [' s x e es', 'al aux ale ales', 'er e ee ees es ent ant'] },
  es: { least: 4, groups: [' s es', 'o a os as', 'ar a an o ado ada'] },
  pt: { least: 4, groups: [' s es', 'o a os as', 'ao oes', 'al ais', 'ar a am ou ado ada'] },
}

const prefixes = {
  Hebrew: ['ה', 'ב', 'ל', 'מ', 'ש', 'ו', 'כ', 'וה', 'שה'],
  Arabic: ['ال', 'و', 'ف', 'ب', 'ل', 'ك', 'وال', 'بال', 'لل'],
}

/**
 * Groups of other words that `word` may stand for. The one that is `doubtful` is meant only if there are others of
 * its group.
 * @type {(word: string, language: string) => readonly { words: readonly string[], doubtful: string | null }[]}
 */
export const formsOf = (word, language) => {
  const [spoken = 'en'] = language.split('-')
  if (/\p{N}/u.test(word)) return []
  const tables = [...new Set(['en', spoken])].flatMap(name => endings[name] ?? [])
  return [...tables.flatMap(({ least, groups }) => bent(word, least, groups)), ...prefixed(word)]
}

/** @type {(word: string, least: number, groups: readonly string[]) => ReturnType<typeof formsOf>} */
const bent = (word, least, groups) =>
  groups.flatMap(group => {
    const list = group.split(' ')
    return list.flatMap(ending => {
      const stem = word.slice(0, word.length - ending.length)
      if (!word.endsWith(ending) || stem.length < least) return []
      // `evening` is not what is even, unless something `evened`.
      const isVerb = /^(?:ed|ing)$/.test(ending)
      const all = [...list.map(other => stem + other), ...doubled(stem, ending)]
      return {
        words: all.filter(other => other !== word),
        doubtful: isVerb && list.includes('') ? stem : null,
      }
    })
  })

/** `stopped` and `stop`, `log` and `logging`. @type {(stem: string, ending: string) => readonly string[]} */
const doubled = (stem, ending) => {
  if (ending === '' && /[aeiou][bdgmnprt]$/.test(stem))
    return ['ed', 'ing'].map(other => stem + stem.slice(-1) + other)
  const isDoubled = /^(?:ed|ing)$/.test(ending) && /([bdgmnprt])\1$/.test(stem)
  return isDoubled ? ['', 's'].map(other => stem.slice(0, -1) + other) : []
}

/** @type {(word: string) => ReturnType<typeof formsOf>} */
const prefixed = word => {
  const letters = /\p{Script=Hebrew}/u.test(word)
    ? prefixes.Hebrew
    : /\p{Script=Arabic}/u.test(word)
      ? prefixes.Arabic
      : []
  const bare = letters
    .filter(letter => word.startsWith(letter) && word.length - letter.length >= 3)
    .map(letter => word.slice(letter.length))
  const words = [word, ...bare].flatMap(stem => [stem, ...letters.map(letter => letter + stem)])
  return [{ words: words.filter(other => other !== word), doubtful: null }]
}
