/** Turns Markdown from the configuration, which many reports show, into safe HTML, or into what is wrong with it. */
import { sourcePath } from '../../model/paths.ts'
import { withinLimits } from '../body/excess/within-limits.ts'
import { isElsewhere, noteRefused, readLinks } from '../body/read-links.ts'
import { readRawHtml } from '../body/read-raw-html.ts'
import { showEmoji } from '../body/show-emoji.ts'
import {
  type HtmlRoot,
  type MarkdownRoot,
  type RootContent,
  toSafeHtml,
  writeHtml,
} from '../markdown.ts'
import { Notes } from '../notes.ts'
import { parseMarkdown } from '../parse-markdown.ts'
import { walk } from '../walk.ts'

/** Why it is too much to be read; null where it is not. */
export function excessOfBoilerplate(markdown: string): string | null {
  const notes = new Notes(sourcePath('causebook.yaml'))
  withinLimits(markdown, notes, () => null)
  return notes.diagnostics[0]?.message ?? null
}

/** Safe HTML, empty where it is too much; links in it must be addresses on the web. */
export function renderBoilerplate(markdown: string): string {
  const notes = new Notes(sourcePath('causebook.yaml'))
  return withinLimits(markdown, notes, ({ document }) => htmlOf(document)) ?? ''
}

function htmlOf(document: MarkdownRoot): string {
  const tree = treeOf(document, new Notes(sourcePath('causebook.yaml')))
  showEmoji(tree)
  readLinks(tree, new Notes(sourcePath('causebook.yaml')))
  walk<RootContent>(tree, node => {
    if (node.type !== 'element') return
    // It stands in many reports, which have ids of their own, and below a heading of theirs.
    delete node.properties.id
    if (/^h[12]$/.test(node.tagName)) node.tagName = 'h3'
  })
  return writeHtml(tree.children)
}

/** Notes what is wrong with the text of the setting `at`, by its places in that text. */
export function noteBoilerplate(markdown: string, at: string, notes: Notes): void {
  const tree = treeOf(parseMarkdown(markdown), notes)
  const seen = new Set<string>()
  walk<RootContent>(tree, ({ position, ...node }) => {
    const { href, src } = node.type === 'element' ? node.properties : {}
    for (const address of [href, src]) {
      if (typeof address !== 'string' || isElsewhere(address) || seen.has(address)) continue
      // The way back of a footnote, which is told by the way there.
      if (address.startsWith('#fnref-')) continue
      seen.add(address)
      const message = `\`${at}\` links to "${address}": expected the address of a page on the web`
      const hint = 'Write the whole address, https://…; footnotes stand in reports alone'
      const { line = 1, column = 1 } = position?.start ?? {}
      const { line: endLine = line, column: endColumn = column } = position?.end ?? {}
      notes.add('config/invalid', { line, column, endLine, endColumn }, message, hint)
    }
  })
  const links = new Notes(notes.file)
  readLinks(tree, links)
  for (const { code, place, message, hint } of links.diagnostics) {
    if (code === 'link/no-alt') notes.add(code, place, message, hint)
    if (code === 'link/remote-image')
      notes.add(code, place, message, 'Write a link in words: pictures stand beside reports alone')
  }
}

function treeOf(document: MarkdownRoot, notes: Notes): HtmlRoot {
  readRawHtml(document, notes)
  noteRefused(document, notes)
  return toSafeHtml(document)
}
