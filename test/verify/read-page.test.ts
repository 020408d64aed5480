import { describe, expect, it } from 'vitest'
import { readPage } from '../../src/verify/read-page.ts'

const linksOf = (html: string) => [...readPage(html).links]
const idsOf = (html: string) => [...readPage(html).ids]

describe('links', () => {
  it.each([
    ['<a href="x">', ['x']],
    ["<A HREF='x'><IMG Src=y>", ['x', 'y']],
    ['<a\n href = "x" >', ['x']],
    ['<img src=x/>', ['x/']],
    ['<a href="x" href="y">', ['x']],
    ['<a href>', ['']],
    ['<link href="x"><a href="x">', ['x']],
    ['<a href="?a=1&amp;b=2&#38;c&quot;">', ['?a=1&b=2&c"']],
    ["<a href='&quot;\"'>", ['""']],
    ['<a href="?a&copy=1">', ['?a&copy=1']],
    ['<p title="a > b" data-x=\'<a href="no">\'><a href="x">', ['x']],
  ])('of %j are read', (html, links) => {
    expect(linksOf(html)).toEqual(links)
  })

  it.each([
    '<!-- <a href="x"> -->',
    '<script>"<a href=x>"</script>',
    '<style><a href=x></style>',
    '<textarea><a href=x></textarea>',
    '<title><a href=x></title>',
    '</a href="x">',
    '<? href="x" ?>',
    'a < b href="x"',
    '<a data-href="x">',
    '<a href="x"',
  ])('are not seen in %j', html => {
    expect(linksOf(html)).toEqual([])
  })

  it.each([
    '<svg><title/><a href="x"/></svg>',
    '<svg><title><a href="x"></title></svg>',
    '<svg/><title><a href="y"></title><a href="x">',
    '<SVG></SVG><title><a href="y"></title><a href="x">',
  ])('within and behind drawings are those that a browser sees: %j', html => {
    expect(linksOf(html)).toEqual(['x'])
  })
})

it('reads ids, and those that stand twice', () => {
  const page = readPage('<p id="a"><p id=b><p ID="a"><p id="&lt;"><p name="c">')
  expect([...page.ids]).toEqual(['a', 'b', '<'])
  expect(page.repeated).toEqual(['a'])
  expect(idsOf('<p id="a" id="b">')).toEqual(['a'])
})
