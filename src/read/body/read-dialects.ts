/** Notes what other programs make something of and we show as it is written: once for each kind in a file. */
import type { RootContent } from 'mdast'
import type { MarkdownRoot } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { walk } from '../walk.ts'

interface Dialect {
  readonly name: string
  readonly form: RegExp
  /** What to write instead. */
  readonly hint: string
}

const alert = 'Write a note as a quote that opens with [!NOTE], [!TIP] or [!WARNING]'

const dialects: readonly Dialect[] = [
  {
    name: 'a tag of GitBook or Jekyll',
    form: /\{%-?\s*[a-z][^%\n]*%\}/,
    hint: `${alert}, and anything else in Markdown`,
  },
  {
    name: 'a shortcode of Hugo',
    form: /\{\{[<%]\s*(?:\/\s*)?[a-z][^{}\n]*[%>]\}\}/,
    hint: `Write a figure as ![What it shows](graph.png). ${alert}`,
  },
  {
    name: 'a macro of Confluence or Jira',
    form: /^[ ]{0,3}\{(code|noformat|panel|quote|info|note|tip|warning|expand|toc)(:[^{}\n]*)?\}|\{color:[^{}\n]+\}/m,
    hint: `Write code between lines of \`\`\`. ${alert}`,
  },
  { name: 'a note of MkDocs', form: /^[ ]{0,3}(!!!|\?\?\?\+?) [a-z]+/m, hint: alert },
  {
    name: 'a note of Obsidian',
    form: /^[ \t>]*\[!(?!(note|tip|important|warning|caution)\])[a-z-]+\]/im,
    hint: alert,
  },
  { name: 'a directive of reStructuredText', form: /^[ ]{0,3}\.\. [a-z][\w-]*::/m, hint: alert },
  {
    name: 'attributes of kramdown',
    form: /^[ ]{0,3}\{:\s*[.#\w][^}\n]*\}\s*$/m,
    hint: 'Delete it: how pages look is for templates to say',
  },
  {
    name: 'a table of contents',
    form: /^[ ]{0,3}(\[\[?_?TOC_?\]\]?|\{:toc\})\s*$/im,
    hint: 'Delete it: pages have one',
  },
  {
    name: 'a file that Obsidian shows',
    form: /!\[\[[^[\]\n]+\]\]/,
    hint: 'Write ![What it shows](graph.png)',
  },
  {
    name: 'a formula',
    form: /\$\$(?=[^$]*[\\^_={])[^$]*\$\$|(?<![\w$\\])\$(?![\s\d{(])(?=[^$\n]*[\\^_])[^$\n]*(?<![\s\\])\$(?![\w{(])/,
    hint: 'Write it in words, or in `backticks`',
  },
  {
    name: 'a highlight',
    form: /(?<![^\s(*_"'])==(?![\s=])[^=\n]+(?<!\s)==(?![\w=])/,
    hint: 'Write <mark>what stands out</mark>',
  },
  {
    name: 'a footnote within a line',
    form: /\^\[[^[\]\n]+\]/,
    hint: 'Write [^1] here, and [^1]: what it says in a paragraph of its own',
  },
]

/** Languages of diagrams, by what their code is called. */
const diagrams: Readonly<Record<string, string>> = {
  mermaid: 'Mermaid',
  plantuml: 'PlantUML',
  puml: 'PlantUML',
  dot: 'Graphviz',
  graphviz: 'Graphviz',
  d2: 'D2',
}

/** The name of the language of a diagram, as people write it; null for code. */
export function diagramOf(language: string): string | null {
  return Object.hasOwn(diagrams, language) ? (diagrams[language] ?? null) : null
}

/** `text` is what `document` was parsed from. */
export function noteDialects(document: MarkdownRoot, text: string, notes: Notes): void {
  noteDiagram(document, notes)
  const possible = dialects.filter(({ form }) => form.test(text))
  if (possible.length === 0) return
  const prose = proseOf(document, text)
  for (const { name, form, hint } of possible) {
    const match = form.exec(prose)
    if (!match) continue
    const [written] = match
    const start = match.index + written.search(/\S/)
    const before = text.slice(0, start).split('\n')
    const place = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 }
    const [quoted = ''] = written.trim().split('\n')
    const message = `"${quoted.slice(0, 60)}" is ${name}, and shown as it is written`
    notes.add('markdown/other-dialect', place, message, hint)
  }
}

/** To draw them takes a browser when the site is built, or a script of others in that of every reader. */
function noteDiagram(document: MarkdownRoot, notes: Notes): void {
  let isNoted = false
  walk<RootContent>(document, node => {
    const name = node.type === 'code' && node.lang ? diagramOf(node.lang) : null
    if (name === null || isNoted) return
    isNoted = true
    const message = `A diagram in ${name} is shown as its text: pages draw nothing and load nothing from others`
    const hint = 'To show it drawn, export it and write ![What it shows](diagram.svg)'
    notes.add('markdown/diagram', node.position?.start, message, hint)
  })
}

/** `text` with blanks for all that is not running text, so that every place in it is the same. */
function proseOf(document: MarkdownRoot, text: string): string {
  const asIs = (part: string) => part
  const blank = (part: string) => part.replace(/[^\n]/g, ' ')
  let prose = ''
  const upTo = (end: number | undefined, show: (part: string) => string) => {
    prose += show(text.slice(prose.length, Math.max(end ?? 0, prose.length)))
  }
  walk<RootContent>(document, node => {
    if (node.type !== 'paragraph' && node.type !== 'heading' && node.type !== 'tableCell') return
    upTo(node.position?.start.offset, blank)
    walk<RootContent>(node, ({ type, position }) => {
      if (type !== 'inlineCode' && type !== 'link' && type !== 'image') return
      upTo(position?.start.offset, asIs)
      upTo(position?.end.offset, blank)
    })
    upTo(node.position?.end.offset, asIs)
  })
  return prose
}
