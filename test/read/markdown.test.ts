import { describe, expect, it } from 'vitest'
import { toSafeHtml, writeHtml } from '../../src/read/markdown.ts'
import { parseMarkdown } from '../../src/read/parse-markdown.ts'

const html = (markdown: string) => writeHtml(toSafeHtml(parseMarkdown(markdown)).children)

describe('addresses without brackets', () => {
  it.each([
    ['www.example.org', '<p><a href="http://www.example.org">www.example.org</a></p>'],
    ['*https://a.org/x.*', '<p><em><a href="https://a.org/x">https://a.org/x</a>.</em></p>'],
    ['- > a@b.org', 'a href="mailto:a@b.org"'],
    ['[x](y) and http://a.org', '<a href="y">x</a> and <a href="http://a.org">'],
  ])('are links in %s', (markdown, expected) => {
    expect(html(markdown)).toContain(expected)
  })

  it.each([
    '[www.example.org](https://a.org/)',
    '[**www.example.org** and a@b.org](https://a.org/)',
    '[*www.example.org*][x]\n\n[x]: https://a.org/',
  ])('are no links within another: %s', markdown => {
    expect(html(markdown).match(/<a /g)).toHaveLength(1)
  })

  it.each(['`www.example.org`', '    http://a.org'])('are no links in code: %j', markdown => {
    expect(html(markdown)).not.toContain('<a ')
  })
})

describe('code', () => {
  it.each([
    '```js\nlet x\n```',
    '> - ```js\n>   let x\n>   ```',
    '<pre><code class="language-js">let x</code></pre>',
  ])('has colours wherever it stands: %j', markdown => {
    expect(html(markdown)).toContain(
      '<code class="hljs language-js"><span class="hljs-keyword">let',
    )
  })
})
