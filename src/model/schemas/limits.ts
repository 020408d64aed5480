/** How much of anything one file may hold: so that none keeps a build busy or fills the memory, whatever is in it. */

/** The largest reports that we know of have a tenth of it. What is decided by count is the same on each machine. */
export const limits = {
  /** Bytes of a file. */
  bytes: 500_000,
  /** Lines of a file. */
  lines: 10_000,
  /** Levels of quotes, lists, blocks and HTML. */
  levels: 40,
  /** Lines within these, each counted once for each level. */
  nestedLines: 10_000,
  /** List items, rows, headings, quotes, fences, footnotes and definitions. */
  blocks: 800,
  /** Cells of tables, with those that a row leaves out. */
  cells: 5000,
  /** Characters that can be markup. */
  marks: 8000,
  marksOfText: 1000,
  /** What opens something in a text, times the characters of that text. */
  work: 5_000_000,
  /** Characters of a heading, and of a line that opens a block. */
  heading: 1000,
  /** Of code that is highlighted: the sum of the squares of its lines, and the characters of one. */
  highlighted: 3_000_000,
  highlightedLine: 500,
  /** Characters of the address of a link, and of all that stand for names. */
  address: 8000,
  addresses: 90_000,
  /** Characters of a paragraph that is held against the facts. */
  passage: 8000,
  /** Characters of paragraphs that are held against the facts, times the figures in each. */
  prose: 3_000_000,
  /** Keys, items and other parts of YAML. */
  parts: 20_000,
  /** Uses of aliases, in YAML. */
  aliases: 50,
  /** Entries of one list, and characters of one text in front matter. */
  entries: 500,
  keys: 2000,
  /** Of what does not fit in one file, so much is told. */
  told: 100,
  names: 200,
  /** Codes that are allowed in one report. */
  allowances: 100,
  text: 10_000,
  name: 300,
} as const
