/** Turns HTML into such whose texts have blanks around each letter of a script that has none between words. */

/** As `templates/search/unspaced.js` has them, which asks for what is found so. */
const letter =
  /(?!\p{M})[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]\p{M}*/gu

/** A tag, whose attributes may hold `>` and stand in double quotes; or text. */
const part = /<(?:[^>"]|"[^"]*")*>|[^<]+/g

export function spaceLetters(html: string): string {
  if (html.search(letter) < 0) return html
  return html.replace(part, each =>
    each.startsWith('<') ? each : each.replace(letter, ' $& ').replace(/ {2,}/g, ' '),
  )
}
