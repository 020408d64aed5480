import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { noteComments } from '../../../src/read/hidden/note-comments.ts'
import { Notes } from '../../../src/read/notes.ts'
import { parseMarkdown } from '../../../src/read/parse-markdown.ts'
import { secondsOf } from '../limits/seconds-of.ts'

/** Where in the text comments are noted. */
function notedIn(text: string): readonly string[] {
  const notes = new Notes(sourcePath('a.md'))
  noteComments({ document: parseMarkdown(text), text }, notes)
  return notes.diagnostics.map(({ place }) => `${place?.line}:${place?.column}`)
}

describe('a comment that would be published', () => {
  it.each([
    ['over a blank line in a paragraph', 'a <!-- b\n\nc --> d', ['1:3']],
    ['behind the end of an item', '- a\n  <!-- b\nc -->', ['2:3']],
    ['behind the end of an ordered item', '1. a\n   <!-- b\nc -->\n', ['2:4']],
    ['behind the end of a quote', '> <!-- b\nc -->', ['1:3']],
    ['behind a blank line in HTML', '<div><!-- b\n\nc --></div>', ['1:6']],
    ['over cells', '| a | b |\n|---|---|\n| x <!-- c | d --> |', ['3:5']],
    ['in the description of a picture', '![a <!-- b --> c](d.png)', ['1:5']],
    ['around another one', '<!-- a <!-- b --> c -->', ['1:1']],
    ['around another one, in a sentence', 'So <!-- a <!-- b --> c --> d', ['1:4']],
    ['behind an arrow in it', '<!-- a --> b -->', ['1:1']],
    ['behind an arrow in it, in a sentence', 'So <!-- a --> b -->, and d', ['1:4']],
    ['behind an arrow in it, in a cell', '| a |\n|---|\n| <!-- a --> b --> |', ['3:3']],
    ['that ends at once', '<!--> a -->', ['1:1']],
    ['with a dash of a word processor', 'a <!— b —>', ['1:3']],
    ['with a blank in its mark', '<! -- b -->', ['1:1']],
    ['in a heading', '# a <!-- b\nc -->', ['1:5']],
    ['that never ends', 'a <!-- b', ['1:3']],
    ['that never ends, in an item', '- <!-- b\n\nc', ['1:3']],
    ['behind the end of an internal block', ':::internal\n<!-- a\n:::\nb -->', ['2:1']],
    ['each', 'a <!-- b\n\nc --> d <!-- e\n\nf -->', ['1:3', '3:9']],
  ])('is noted where it begins: %s', (_, text, places) => {
    expect(notedIn(text)).toEqual(places)
  })

  it.each([
    ['that is one', '<!-- a -->\n\na <!-- b --> c\n\n<!--\na\n\nb\n-->'],
    ['in an item', '- a <!-- b\n  c -->\n- <!-- d -->\n\n  e'],
    ['that hides all the rest', 'a\n\n<!-- b\n\nc'],
    ['in code', '`<!-- a` b\n\n```\n<!-- c\n```\n\n    <!-- d\n'],
    ['that is escaped', 'a \\<!-- b -->'],
    ['by its entity', 'a &lt;!-- b -->'],
    ['in front matter', '---\ntitle: a <!-- b\n---\n\nc -->'],
    ['before an arrow', '<!-- a --> b --> c'],
    ['before arrows, in a cell', '| a |\n|---|\n| <!-- a --> b --> c -->d |'],
    ['beside arrows', '<!-- a -->\n\nb --> c, d -->e and f --> g'],
    ['beside dashes', 'a <b> ! -- c, 1 < 2 -- 3'],
  ])('is not meant: %s', (_, text) => {
    expect(notedIn(text)).toEqual([])
  })

  it.each([
    '<!-- ',
    '<!-- a --> ',
    '<!-- a\n\n',
    '- <!-- a\n',
    '--> ',
    '<!-- <!-- --> --> ',
    '< ! ',
  ])('is looked for in a time that grows with the text alone: %j', part => {
    const text = `<!-- -->${part.repeat(200_000 / part.length)}`
    const document = parseMarkdown('a')
    const note = () => noteComments({ document, text }, new Notes(sourcePath('a.md')))
    expect(secondsOf(note)).toBeLessThan(2)
  })
})
