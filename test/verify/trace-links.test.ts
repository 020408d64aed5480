import { describe, expect, it } from 'vitest'
import { outputPath, sourcePath } from '../../src/model/paths.ts'
import { Verifier } from '../../src/verify/verify-output.ts'

const base = 'https://rca.example.org/kb/'

/** What is told of a site with the link `href` on five pages, made of `sources`. */
function toldOf(href: (depth: string) => string, sources: Readonly<Record<string, string>>) {
  const verifier = new Verifier({ base, locate: path => sourcePath(`../dist/${path}`) })
  const paths = ['index.html', 'a/index.html', 'b/index.html', 'c/index.html', 'c/d/index.html']
  for (const path of paths) {
    const depth = '../'.repeat(path.split('/').length - 1)
    verifier.see(outputPath(path), `<!doctype html><a href="${href(depth)}">x</a>`)
  }
  const texts = Object.entries(sources).map(([file, text]) => ({ file: sourcePath(file), text }))
  const found = verifier.conclude(new Set(paths), () => '', texts)
  return found.map(({ code, file, place, message }) => {
    const { line, column } = place ?? {}
    return [code, place ? `${file}:${line}:${column}` : file, message]
  })
}

const nowhere = (link: string) => `The link "${link}" leads to no file of the site`

describe('an address of the site that leads nowhere is told where it is written', () => {
  it.each([
    ['../causebook.yaml', `nav:\n  - { label: x, to: ${base}none/ }\n`, 2, 21],
    ['../causebook.yaml', `sections:\n  actions:\n    text: See [x](${base}none/).\n`, 3, 19],
    ['2026/a.md', `See ${base}none/.\n`, 1, 5],
    ['2026/a.md', `<${base}none/>`, 1, 2],
    ['../templates/frame.liquid', `<a\n href='${base}none/'>x</a>`, 2, 8],
    ['../templates/frame.liquid', `<a href="{{ site.url }}none/">x</a>`, 1, 24],
  ])('in %s: %j', (file, text, line, column) => {
    const link = `${base}none/`
    expect(toldOf(() => link, { 'other.md': `${base}none/more`, [file]: text })).toEqual([
      ['output/broken-address', `${file}:${line}:${column}`, nowhere(link)],
    ])
  })

  it('once in each file, and of many files in the first', () => {
    const link = `${base}none/`
    const file = (text: string) => `${text} ${link} ${link}`
    const few = { 'a.md': file('b'), 'b.md': file('') }
    expect(toldOf(() => link, few)).toHaveLength(2)
    expect(toldOf(() => link, { ...few, 'c.md': link, 'd.md': link, 'e.md': link })).toEqual([
      ['output/broken-address', 'a.md:1:3', `${nowhere(link)}, and so it is in 4 more files`],
    ])
  })

  it('also where pages write it otherwise', () => {
    expect(toldOf(() => `${base}%C3%A9/`, { 'a.md': `[x](${base}é/)` })).toEqual([
      ['output/broken-address', 'a.md:1:5', nowhere(`${base}%C3%A9/`)],
    ])
  })

  it('or else on the first page that has it', () => {
    const link = `${base}none/`
    expect(toldOf(() => link, { 'a.md': '', 'b.md': `${base}none/2 ${base}none` })).toEqual([
      ['output/broken-address', '../dist/index.html', nowhere(link)],
    ])
  })
})

describe('a link of a template that leads nowhere is told at the template', () => {
  it.each([
    ['from the root', (up: string) => `${up}none/index.html`, '{{ root }}none/index.html', 10],
    ['from each page', () => 'none.png', 'none.png', 0],
    ['by its path on the host', () => '/kb/none.png', '/kb/none.png', 0],
  ])('%s', (_, href, written, ahead) => {
    const text = `{% if x %}\n<img alt="" src="${written}">`
    const sources = { '2026/a.md': 'none.png none/index.html', '../templates/home.liquid': text }
    const [first, ...others] = toldOf(href, sources)
    expect(first?.slice(0, 2)).toEqual([
      'output/broken-link',
      `../templates/home.liquid:2:${18 + ahead}`,
    ])
    expect(others).toEqual([])
  })

  it('and one that no template of the user has, on pages', () => {
    const sources = { '../templates/home.liquid': '<a href="{{ root }}other/">' }
    expect(toldOf(up => `${up}none/`, sources)).toEqual([
      ['output/broken-link', '../dist/index.html', nowhere('none/')],
    ])
  })
})
