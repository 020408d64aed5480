/**
 * Where two parsers of Markdown are known to make the same tree. Each pattern is something that they were seen to
 * read differently, or its neighbourhood: it may keep back what is harmless, and must let nothing through.
 * All take a time that grows with the text: a report is anybody's, and none may hold up a build.
 */

const marker = String.raw`(?:>|[-+*]|\d{1,9}[.)])`
const tag = String.raw`<(?!https?:|[\w.+-]+@)`

const oddities: readonly RegExp[] = [
  // Blocks of our own, and what looks like front matter.
  /:::|^(?:---|\+\+\+)/,
  // Addresses that come about when escapes and names of characters are read.
  /\\[/:.@]|&(?!(?:amp|lt|gt|quot|nbsp|copy);)[a-z#]/i,
  // Struck through with one tilde, which is the other's alone; "~5 minutes" is no such mark.
  /\\~|[^\s(~]~(?!~)|(?<!~)~(?![\w~])/,
  // Emphasis beside the other mark, an escaped one, or a character of two units.
  /\*_|_\*|\\[*_][*_]|[\ud800-\udfff][*_]|[*_][\ud800-\udfff]/,
  // The place of a task whose text does not begin with a word.
  /\[[ xX]\][ \t]*(?:$|[^a-zA-Z0-9\s\u0080-\uffff]|http|www|\S*@)/m,
  // Definitions, and notes, that are not written as everybody writes them.
  /\[\s[^[\]]*\]:|\s\]:|^(?:(?!\[).)*\]:|\[\^\s|\[\^[^[\]\s]*\]:(?! \w)|^(?!\[\^).+\n[ \t]*\[\^[^[\]\s]*\]:|^[ \t>]+\[[^[\]]*\]:/m,
  // Headings that are underlined within a list or a quote.
  /^[ \t>]+(?:=+|-+)[ \t]*$/m,
  // Quotes in quotes; items, headings, and lines of code with nothing in them; a last line of blanks.
  new RegExp(String.raw`^[ \t]*(?:${marker}[ \t]*)*>[ \t]*(?:${marker}[ \t]*)*>`, 'm'),
  // An empty line that ends a quote in an item: where what is in it ends.
  /^[ \t]+>[> \t]*\n(?![ \t]*>)/m,
  /^[ \t>]*(?:[-+*]|\d{1,9}[.)]|#{1,6})[ \t]*$|^(?: {4}|\t)[ \t]*$|\n[ \t]+$(?![\s\S])/m,
  // Indented code right under a heading or a rule, or with which an item begins.
  /^[ \t>]*(?:[-+*]|\d{1,9}[.)])(?: {5}| *\t)/m,
  /^(?:#.*|[-*_= \t]+)\r?\n(?: {4}|\t)/m,
  // Fences that are indented or stand in a list or a quote.
  new RegExp(String.raw`^(?:[ \t]+|[ \t]*(?:${marker}[ \t]*)+)(?:\`\`\`|~~~)`, 'm'),
  // Code that goes on behind blanks at the end of a line; links across a hard break.
  /`[^`\n]*[ \t]\r?\n|\[[^[\]]*\\\r?\n/,
  // A table of one column without a bar.
  /^[ \t>]*(?::-+:?|-+:)[ \t]*$/m,
  // HTML within a list, an indented one, behind text, with bare values, or with contents of its own.
  new RegExp(String.raw`^(?:[ \t]+|[ \t]*(?:${marker}[ \t]+)+)${tag}`, 'm'),
  new RegExp(String.raw`[^\s>][ \t]*\r?\n[ \t]*${tag}`),
  // Behind text that ends as a tag does.
  new RegExp(String.raw`^(?![ \t]*<).*>[ \t]*\r?\n[ \t]*${tag}`, 'm'),
  /<[a-z][^<>]*(?:\n|=[ \t]*[^\s"'<>])|<\/?(?:script|style|textarea|pre)/i,
]

/** Where an item within a note ends: two questions, because one pattern for both takes a square of the time. */
const note = /^\[\^[^[\]\s]*\]:/m
const indentedItem = /^(?: {2}|\t)[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]/m

const address = /https?:\/\/|www\.|@|mailto:|xmpp:/i
const paragraphs = /\n[ \t]*\r?\n/
const link = /!?\[([^[\]\\]*)\](\(<?[^\s()<>[\]\\`*|]*>?(?:[ \t]+"[^"\\\n]*")?\))?/g
const end = String.raw`[a-z0-9]\w*(?:[.\-/#?=%:+,&]+\w+)*/?`
const plain = new RegExp(
  String.raw`^[("'\`]*(?:<?https?://${end}>?|(?<!["'\`])www\.${end}|<?[a-z0-9][\w.-]*@(?!www\.)[a-z0-9](?:[\w.-]*[a-z0-9])?>?)[.,)"'\`]*$`,
  'i',
)

/** Characters that a parser replaces or takes for white space, and halves of one. */
const odd = /(?![\t\n\r])\p{Cc}|\ufeff|\p{Cs}/u
/** Front matter between plain fences, of which either parser makes one node. */
const frontMatter = /^---\r?\n(?:(?!---|\.\.\.).*\r?\n)*---\r?\n/

/** Whether both parsers are known to read `document` alike. */
export function readsAlike(document: string): boolean {
  const text = document.replace(frontMatter, '')
  return (
    text !== '' &&
    !odd.test(document) &&
    !oddities.some(oddity => oddity.test(text)) &&
    !(note.test(text) && indentedItem.test(text)) &&
    !(text.includes('`') && text.split('\n').some(goesOn)) &&
    (!address.test(text) || text.split(paragraphs).every(hasPlainAddresses))
  )
}

/** Whether all addresses stand alone: the parsers differ about those that are glued to something or within brackets. */
function hasPlainAddresses(paragraph: string): boolean {
  if (!address.test(paragraph)) return true
  const unlinked = paragraph.replace(link, (_, text: string) => (address.test(text) ? '[' : '|'))
  if (/[[\]]/.test(unlinked)) return false
  return unlinked.split(/[ \t\r\n]+/).every(word => !address.test(word) || plain.test(word))
}

/** Whether a line opens code that ends on another line, fences apart. */
function goesOn(line: string): boolean {
  return !line.startsWith('```') && (line.match(/`+/g) ?? []).length % 2 === 1
}
