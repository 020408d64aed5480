/** Turns plain text into Markdown that says the same, and in which nothing is markup (CommonMark 0.31, GFM). */

/** What may mean something wherever it stands in a line. */
const anywhere = /[\\`*[\]<~|]|&(?=#?\w+;)|!$/g
/** Within a word it is a letter. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** What would become a link of itself. */
const address = /(https?|ftp)(:)(?=\/\/)|(www)(\.)(?=\S)|([\w.+-])(@)(?=[\w-])/gi

/** What all of these need: most texts have none of it. */
const mayMean = /[\\`*[\]<~|&!_@:]|www/i

/** Text in one line, its white space as HTML shows it. */
export function escapeMarkdown(text: string): string {
  const line = text.replace(/[ \t\n\r\f]+/g, ' ')
  if (!mayMean.test(line)) return line
  return line
    .replace(anywhere, '\\$&')
    .replace(underscore, '\\_')
    .replace(address, '$1$3$5\\$2$4$6')
}

/** A line of text as a paragraph may begin with: no list, heading, quote or line below a heading. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=#>:]/, '\\$&')
}
