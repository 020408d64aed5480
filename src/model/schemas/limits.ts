/** How much of anything one file may hold: so that none keeps a build busy or fills the memory, whatever is in it. */

/**
 * The largest reports that we know of have a third of it, and most a thirtieth. What is decided by count is the same on
 * each machine.
 */
export const limits = {
  /** Accents and other marks on one letter: some scripts have five. */
  piled: 30,
  /** Bytes of a file. */
  bytes: 250_000,
  /** Lines of a file. */
  lines: 5000,
  /** Levels of quotes, lists, blocks and HTML. */
  levels: 40,
  /** Lines within these, each counted once for each level. */
  nestedLines: 10_000,
  /** What blank lines set apart: paragraphs above all. */
  paragraphs: 1500,
  /** List items, rows, headings, quotes, fences, footnotes and definitions. */
  blocks: 800,
  /** Cells of tables, with those that a row leaves out. */
  cells: 5000,
  /** Characters that can be markup. */
  marks: 5000,
  marksOfText: 1000,
  /** What opens something in a text, times the characters of that text. */
  work: 5_000_000,
  /** Characters of a heading, and of a line that opens a block. */
  heading: 1000,
  /** Links and images, and tags and comments of HTML. */
  links: 1000,
  tags: 2000,
  /** Of code that is highlighted: the sums of the squares of its blocks and of its lines, and the characters of one. */
  highlightedBlocks: 64_000_000,
  highlighted: 2_000_000,
  highlightedLine: 500,
  /** Characters of the address of a link, and of all that stand for names. */
  address: 8000,
  addresses: 90_000,
  /** Characters of a paragraph that is held against the facts. */
  passage: 8000,
  /** Characters of paragraphs that are held against the facts, times the figures in each. */
  prose: 3_000_000,
  /** What contradicts them: then no more is looked for. */
  contradictions: 500,
  /** Lines of YAML: a configuration may have more than a report. */
  yamlLines: 10_000,
  /** Keys, items and other parts of YAML. */
  parts: 20_000,
  /** Uses of aliases, in YAML. */
  aliases: 50,
  /** Entries of a timeline, in front matter or in the text; windows, revisions and actions. */
  events: 300,
  windows: 100,
  revisions: 100,
  actions: 200,
  /** Entries of any other list, and characters of one text in front matter. */
  entries: 500,
  keys: 2000,
  /** Of what does not fit in one file, so much is told. */
  told: 100,
  /** Of names in one file that nothing has, for so many it is told what was probably meant. */
  guesses: 20,
  names: 100,
  /** What has pages of its own wherever it is named: tags, causes, services, vendors, products, old paths. */
  topics: 30,
  /** Codes that are allowed in one report. */
  allowances: 100,
  text: 10_000,
  name: 300,
} as const
