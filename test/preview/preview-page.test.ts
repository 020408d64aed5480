import { describe, expect, it } from 'vitest'
import { outputPath } from '../../src/model/paths.ts'
import { barePage, markedHtml, scriptedHtml } from '../../src/preview/preview-page.ts'

const page = (policy: string) =>
  `<head><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body class="a"><p>Text</p></body>`
const scripted = (html: string, path = 'index.html') => scriptedHtml(html, outputPath(path), 'sum')
const policyOf = (html: string) => /content="([^"]*)"/.exec(html)?.[1]

describe('scriptedHtml', () => {
  it.each([
    [
      "default-src 'none'; img-src 'self'",
      "default-src 'none'; img-src 'self'; script-src 'self'; style-src 'self'; connect-src 'self'",
    ],
    ["default-src 'self'", "default-src 'self'"],
    ["script-src 'self' 'wasm-unsafe-eval'", "script-src 'self' 'wasm-unsafe-eval'"],
    ["script-src 'none'; style-src x.example", "script-src 'self'; style-src x.example 'self'"],
    ["script-src 'strict-dynamic' 'sha256-x='", "script-src 'sha256-x=' 'self'"],
    ["img-src 'self'", "img-src 'self'"],
  ])('allows what the preview needs beside %s, and no more', (policy, widened) => {
    expect(policyOf(scripted(page(policy)))).toBe(widened)
  })

  it('puts the script last in the body, and the styles last in the head', () => {
    const html = scripted(page("default-src 'self'"), 'reports/"x"/index.html')
    expect(html).toContain('<link rel="stylesheet" href="/__causebook/preview.css">\n</head>')
    expect(html).toContain(
      '<script src="/__causebook/preview.js" data-page="reports/&quot;x&quot;/index.html" data-sum="sum"></script>\n</body>',
    )
  })

  it('adds to what has neither head nor body', () => {
    expect(scripted('<p>Text')).toMatch(/^<p>Text<link [^>]*>\n<script [^>]*><\/script>\n$/)
  })
})

describe('markedHtml', () => {
  it('leaves a page without marks as it is', () => {
    expect(markedHtml(page(''), [])).toBe(page(''))
  })

  it('says its marks first, as text', () => {
    expect(markedHtml('<body class="a"><p>', ['Draft <1>', 'Old'])).toBe(
      '<body class="a">\n<aside class="causebook-marks" aria-label="Preview"><p>Draft &lt;1&gt;</p><p>Old</p></aside><p>',
    )
  })
})

it('a bare page shows a message as text', () => {
  expect(barePage('Title', '<script>')).toContain('<p>&lt;script&gt;</p>')
})
