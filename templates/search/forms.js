// @ts-check
/* The forms of a word: what else is meant by it, as far as that can be told without knowing the language. */

const prefixes = {
  Hebrew: ['ה', 'ב', 'ל', 'מ', 'ש', 'ו', 'כ', 'וה', 'שה'],
  Arabic: ['ال', 'و', 'ف', 'ب', 'ل', 'ك', 'وال', 'بال', 'لل'],
}

/**
 * Groups of other words that `word` may stand for, by the endings of the index. The one that is `doubtful` is meant only
 * if there are others of its group.
 * @type {(word: string, endings: readonly (readonly [least: number, group: string])[]) => readonly { words: readonly string[], doubtful: string | null }[]}
 */
export const formsOf = (word, endings) =>
  /\p{N}/u.test(word)
    ? []
    : [...endings.flatMap(([least, group]) => bent(word, least, group)), ...prefixed(word)]

/** @type {(word: string, least: number, group: string) => ReturnType<typeof formsOf>} */
const bent = (word, least, group) => {
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
}

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
