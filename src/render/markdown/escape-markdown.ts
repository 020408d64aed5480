/** Turns plain text into Markdown that says the same, and in which nothing is markup (CommonMark 0.31, GFM). */

/** What may mean something wherever it stands in a line. */
const anywhere = /[\\`*[\]<~|]|&(?=#?\w+;)|!$/g
/** Within a word it is a letter. */
const underscore = /(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu
/** What would become a link of itself. */
const address = /(https?|ftp)(:)(?=\/\/)|(www)(\.)(?=\S)|([\w.+-])(@)(?=[\w-])/gi

/** What each of these needs: most texts have none of it. */
const mayMean = { anywhere: /[\\`*[\]<~|&!]/, address: /:\/\/|@|www/i }
const hasSpace = /[\t\n\r\f]| {2}/

/** Text in one line, its white space as HTML shows it. */
export function escapeMarkdown(text: string): string {
  let line = hasSpace.test(text) ? text.replace(/[ \t\n\r\f]+/g, ' ') : text
  if (mayMean.anywhere.test(line)) line = line.replace(anywhere, '\\$&')
  if (line.includes('_')) line = line.replace(underscore, '\\_')
  return mayMean.address.test(line) ? line.replace(address, '$1$3$5\\$2$4$6') : line
}

/** A line of text as a paragraph may begin with: no list, heading, quote or line below a heading. */
export function escapeLineStart(line: string): string {
  return line.replace(/^(\d{1,9})([.)])(?=\s|$)/, '$1\\$2').replace(/^[-+=#>:]/, '\\$&')
}
