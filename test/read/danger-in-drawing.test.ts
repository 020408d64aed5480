import { describe, expect, it } from 'vitest'
import { dangerInDrawing } from '../../src/read/pictures/danger-in-drawing.ts'
import { largestDrawing } from '../../src/read/pictures/read-attachment.ts'

const ns = 'xmlns="http://www.w3.org/2000/svg"'
const drawing = (inside: string, attributes = '') => `<svg ${ns} ${attributes}>\n${inside}\n</svg>`
const xlink = 'xmlns:xlink="http://www.w3.org/1999/xlink"'

const tens = Array.from({ length: 11 }, (_, i) => i)
/** Groups, of which each holds `inside` of the one before. */
const levels = (inside: string) =>
  tens
    .map(
      i =>
        `<g id="a${i + 1}">${inside.replaceAll('%"', `${i}"`).replaceAll('%)', `${i})`).replaceAll("%'", `${i}'`)}</g>`,
    )
    .join('')

describe('a drawing', () => {
  it.each([
    ['shapes and text', drawing('<g fill="url(#a)"><path d="M0 0"/><text>1 &lt; 2</text></g>')],
    ['a style sheet', drawing('<style><![CDATA[ .a { fill: red; mask: url("#m") } ]]></style>')],
    ['styles', drawing('<rect style="fill:url(#g);stroke:#fff" transform="rotate(45)"/>')],
    [
      'a declaration and a type',
      `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\r\n<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN"\r\n "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\r\n<!-- Made by hand -->\r\n${drawing('<g/>', xlink)}`,
    ],
    ['links', drawing('<a xlink:href="https://example.org/a?b&amp;c"><circle r="1"/></a>', xlink)],
    [
      'a picture of its own',
      drawing('<image href="data:image/png;base64,iVBORw0KGgo=" width="1" height="1"/>'),
    ],
    ['copies of a part', drawing('<defs><g id="a"/></defs><use xlink:href="#a"/>', xlink)],
    ['movement', drawing('<animate attributeName="opacity" values="0;1" dur="1s"/>')],
    [
      'notes of a program',
      drawing(
        '<sodipodi:namedview pagecolor="#fff" onlyhere="url(https://example.org)"/><metadata><rdf:RDF><cc:Work rdf:about=""/></rdf:RDF></metadata><g inkscape:label="image(1)" id="url(x)"/>',
        'xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape" xmlns:cc="http://creativecommons.org/ns#" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:svg="http://www.w3.org/2000/svg"',
      ),
    ],
    ['a typeface', drawing('<style>@font-face { src: url(data:font/woff2;base64,AA==) }</style>')],
  ])('of %s is only that', (_, text) => {
    expect(dangerInDrawing(text)).toBeNull()
  })

  it.each([
    ['<script/>', '<script>'],
    ['<g onclick="x()"/>', 'onclick="x()"'],
    ['<g ev:onclick="x()"/>', 'ev:onclick="x()"'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg"/>', '<x:script>'],
    ['<x:script xmlns:x="http://www.w3.org/2000&#47;svg"/>', '<x:script>'],
    ['<x:g xmlns:x="a"/><x:script xmlns:x="http://www.w3.org/2000/svg"/>', '<x:script>'],
    [
      '<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>',
      'xmlns:h="http://www.w3.org/1999/xhtml"',
    ],
    ['<g xmlns="http://www.w3.org/1999/xhtml"/>', 'xmlns="http://www.w3.org/1999/xhtml"'],
    ['<foreignObject/>', '<foreignObject>'],
    ['<iframe/>', '<iframe>'],
    ['<image href="https://example.org/a.png"/>', 'href="https://example.org/a.png"'],
    ['<image href="//example.org/a.png"/>', 'href="//example.org/a.png"'],
    ['<image q:href="a.png"/>', 'q:href="a.png"'],
    ['<use href="other.svg#a"/>', 'href="other.svg#a"'],
    ['<use href="data:image/png,x#a"/>', 'href="data:image/png,x#a"'],
    ['<image href="data:image/svg+xml,x"/>', 'href="data:image/svg+xml,x"'],
    ['<feImage href="https://example.org/"/>', 'href="https://example.org/"'],
    ['<a href="java&#10;script:x()"/>', 'href="java\nscript:x()"'],
    ['<a href=" javascript:x()"/>', 'href=" javascript:x()"'],
    ['<a href="data:text/html,x"/>', 'href="data:text/html,x"'],
    ['<g fill="url(https://example.org/a)"/>', 'fill="url(https://example.org/a)"'],
    ['<g style="fill: URL( \'//example.org\' )"/>', 'style="fill: URL( \'//example.org\' )"'],
    ['<g style="fill: u\\72l(x)"/>', 'style="fill: u\\72l(x)"'],
    ['<g fill="u&#114;l(x)"/>', 'fill="url(x)"'],
    ['<g fill="url&lpar;x)"/>', '&lpar;'],
    ['<style>@import "x"</style>', '@import'],
    ['<style>@im<!-- -->port "x"</style>', '@import'],
    ['<style>@im<![CDATA[port "x"]]></style>', '@import'],
    ['<style>&#64;import "x"</style>', '@import'],
    ['<style>@im<g/>port "x"</style>', '<g> in a style sheet'],
    ['<style>a { b: image-set("x" 1x) }</style>', 'image-set('],
    ['<style>@font-face { src: url(x.woff) }</style>', 'url(x.woff'],
    ['<animate attributeName="href" to="x"/>', 'attributeName="href"'],
    ['<set attributeName="xlink:href" to="x"/>', 'attributeName="xlink:href"'],
    ['<set attributeName="onload" to="x"/>', 'attributeName="onload"'],
    ['<g xml:base="https://example.org/"/>', 'xml:base="https://example.org/"'],
    ['<?xml-stylesheet href="x"?>', '<?xml-stylesheet hre'],
    ['<g>&entity;</g>', '&entity;'],
    ['<g a=b/>', 'a without a value'],
    ['<g a="1" a="2"/>', 'a twice'],
    ['<g', '<g> without an end'],
    ['<!-- ', '<!-- \n</svg>'],
    ['<feTurbulence numOctaves="1e9"/>', 'numOctaves="1e9"'],
    ['<feGaussianBlur stdDeviation="2 1000000"/>', 'stdDeviation="2 1000000"'],
    ['<feMorphology radius="99999"/>', 'radius="99999"'],
    ['<feConvolveMatrix order="1000"/>', 'order="1000"'],
    ['<set attributeName="class" to="b"/>', 'attributeName="class"'],
    ['<animate attributeName="fill" values="red;url(#a)"/>', 'values="red;url(#a)"'],
    ['<image href="#a"/>', 'href="#a"'],
  ])('with %s is more', (inside, what) => {
    expect(dangerInDrawing(drawing(inside))).toEqual({ what, line: 2 })
  })

  it.each([
    ['copies of copies', levels('<use href="#a%"/>'.repeat(10))],
    ['copies by another name', levels('<use xlink:href="#a%"/>'.repeat(10))],
    ['copies by their numbers', levels('<use href="#&#97;%"/>'.repeat(10))],
    ['copies in other signs', levels('<use href="#%61%"/>'.repeat(10))],
    [
      'patterns in patterns',
      levels('<rect fill="url(#a%)"/>'.repeat(10)).replaceAll(/(<\/?)g\b/g, '$1pattern'),
    ],
    ['masks of masks', levels('<rect style="mask: url( \'#a%\' )"/>'.repeat(10))],
    ['marks at marks', levels('<path marker-mid="url(#a%)" d="M0 0h1 1 1 1 1 1 1 1 1 1"/>')],
    [
      'marks at corners without a number',
      levels('<path marker-mid="url(#a%)" d="M0 0zzzzzzzzzz"/>'),
    ],
    [
      'patterns by classes',
      `<style>/* } */ ${tens.map(i => `.c${i} { x: y; fill: url("#a${i}") }`).join('')}</style>${levels('<rect class="b c%"/>'.repeat(10))}`,
    ],
    [
      'patterns by rules in rules',
      `<style>${tens.map(i => `@media all { g > rect.c${i}:nth-child(n) { &amp; { x: y } fill: url(#a${i}) } }`).join('')}</style>${levels('<rect class="c%"/>'.repeat(10))}`,
    ],
    ['a copy of itself', '<g id="a"><use href="#a"/></g>'],
    ['a pattern of itself', '<pattern id="a"><rect fill="url(#a)"/></pattern>'],
    [
      'a filter that many things go through',
      `<filter id="f"><feTile/></filter>${'<g filter="url(#f)"/>'.repeat(5000)}`,
    ],
    [
      'what fills all that is in it',
      `<pattern id="p">${'<g/>'.repeat(1000)}</pattern><g fill="url(#p)">${'<g/>'.repeat(1000)}</g>`,
    ],
    ['long copies', `<path id="p" d="${'h1 '.repeat(100_000)}"/>${'<use href="#p"/>'.repeat(100)}`],
    ['levels without end', '<g>'.repeat(300)],
  ])('that makes a browser draw too much is refused: %s', (_, inside) => {
    const danger = dangerInDrawing(drawing(inside, xlink))
    expect(danger?.what).toContain('with which too much is drawn')
    expect(danger?.isExcess).toBe(true)
  })

  it.each([
    [
      'a chart of glyphs',
      `<path id="g" d="${'M1 2'.repeat(100)}"/>${'<use xlink:href="#g" x="1"/>'.repeat(10_000)}`,
    ],
    [
      'a line with marks',
      `<marker id="m"><circle r="1"/></marker>${`<path marker-mid="url(#m)" d="${'L1.5 2.5'.repeat(1000)}"/>`.repeat(20)}`,
    ],
    [
      'groups in cut groups',
      `<clipPath id="c"><rect/></clipPath>${'<g clip-path="url(#c)">'.repeat(50)}${'<path d="M0 0"/>'.repeat(1000)}${'</g>'.repeat(50)}`,
    ],
    [
      'shadows',
      `<filter id="f"><feGaussianBlur stdDeviation="4 2"/><feOffset/><feMerge/></filter>${'<g filter="url(#f)"/>'.repeat(500)}`,
    ],
    [
      'colours by class',
      `<style>.a{fill:url(#g)} path:hover, *{stroke:url(#g)}</style><linearGradient id="g"><stop class="a"/></linearGradient>${'<path class="a"/>'.repeat(5000)}`,
    ],
    [
      'a picture that is used often',
      `<image id="i" href="data:image/png;base64,${'A'.repeat(200_000)}"/>${'<use xlink:href="#i"/>'.repeat(500)}`,
    ],
    ['links to a part', '<a id="a" href="#a"><text>up</text></a>'],
  ])('that draws much, but not too much, is none of that: %s', (_, inside) => {
    expect(dangerInDrawing(drawing(inside, xlink))).toBeNull()
  })

  it.each([
    ['tags', '<g>\n'],
    ['characters that are written as entities', '&#97;\n'],
  ])('of far too many %s is not read', (what, part) => {
    const danger = dangerInDrawing(drawing(part.repeat(250_000)))
    expect(danger?.what).toMatch(new RegExp(`^more than \\d+ thousand ${what}$`))
    expect(danger?.line).toBeGreaterThan(40_000)
  })

  it.each(['<!-- - -->', '<![CDATA[]]]>', '<style>.a { fill: red }</style>'])(
    'may have as much between its marks as a file may: %s',
    passage => {
      const at = passage.indexOf(passage.includes('.a') ? '.a' : '-') + 1
      const long = `${passage.slice(0, at)}${' a'.repeat(largestDrawing / 2)}${passage.slice(at)}`
      expect(() => dangerInDrawing(drawing(long))).not.toThrow()
    },
  )

  it.each([
    `<!DOCTYPE svg [<!ENTITY a "x">]>${drawing('')}`,
    `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x">${drawing('')}`,
    `<?xml version="1.0" encoding="UTF-7"?>${drawing('')}`,
    `<?xml version="1.0" encoding='utf-16'?>${drawing('')}`,
    Buffer.from(drawing(''), 'utf16le').toString(),
    Buffer.from(`\ufeff${drawing('')}`, 'utf16le')
      .swap16()
      .toString(),
  ])('that begins as something else is refused', text => {
    expect(dangerInDrawing(text)?.line).toBe(1)
  })

  it.each([
    'xmlns:',
    'xmlns:a="',
    '<g ',
    '<g>',
    '<!-- ',
    '<!--',
    'url(',
    'url( ',
    '<style>',
    '<![CDATA[',
    '&',
    '&#x',
    ' a="b"',
    '\n',
    '<g a="',
    '<a:b xmlns:a="b">',
    'xmlns:a      ',
    "xmlns:a='",
    '<a id="a"/>',
    '<use href="#a"/>',
    '.a{fill:url(#a)}',
    '.a,',
    '/*',
    '{',
    '}',
    'url("#a',
    '<a class="a b c"/>',
  ])(
    'is read soon, however often %j is repeated',
    part => {
      for (const [start, end] of [
        ['', ''],
        ['<svg ', '>'],
        ['<style>', '</style>'],
        ['<style>.a{fill:url(#a)}', '{fill:url(#a)}</style><g id="a" class="a"/>'],
        ['<g id="a" style="', '"/>'],
        ['<g a="', '"/>'],
      ]) {
        const started = process.cpuUsage()
        dangerInDrawing(`${start}${part.repeat(2_000_000 / part.length)}${end}`)
        expect(process.cpuUsage(started).user / 1000).toBeLessThan(2000)
      }
    },
    30_000,
  )
})
