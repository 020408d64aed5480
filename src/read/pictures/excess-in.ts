/** Finds in the text of a drawing what there is too much of to read it. */

/** So many of these a drawing has at most; a chart with a point for each minute of a month has 43,000 tags. */
const [mostTags, mostEntities] = [200_000, 50_000]

/** Browsers go over each pixel as often as these numbers of filters say, or until they lose patience. */
const mostOf = new Map([
  ['numOctaves', 20],
  ['order', 32],
  ['radius', 500],
  ['stdDeviation', 1000],
])

/** The first of it, and where it is; null where there is none. */
export function excessIn(text: string): { readonly what: string; readonly at: number } | null {
  const tags = placeAfter(text, '<', mostTags)
  if (tags >= 0) return { what: `more than ${mostTags / 1000} thousand tags`, at: tags }
  const entities = placeAfter(text, '&', mostEntities)
  const what = `more than ${mostEntities / 1000} thousand characters that are written as entities`
  return entities < 0 ? null : { what, at: entities }
}

/** Whether an attribute has a number that no drawing needs. */
export function isExcessive(attribute: string, content: string): boolean {
  const most = mostOf.get(attribute)
  if (most === undefined) return false
  return content.split(/[\s,]+/).some(number => !(Number(number) <= most))
}

/** Where a sign stands for once more than `most` times; -1 where it does not. */
function placeAfter(text: string, sign: string, most: number): number {
  let at = text.indexOf(sign)
  for (let left = most; at >= 0 && left > 0; left -= 1) at = text.indexOf(sign, at + 1)
  return at
}
