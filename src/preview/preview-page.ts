/** Turns a page of the site into what a preview shows: the same, marked, with a script that keeps it fresh. */
import { addressOf, type OutputPath } from '../model/paths.ts'
import { escapeMarkup } from '../render/markup/escape-markup.ts'

/** Where a preview has its own files; no page of a site can be there. */
export const previewFolder = '/__causebook/'

/** What tells a page of a preview apart from the page that readers will see: one sentence. */
export type Mark = string

/** `html` with its marks at the top. */
export function markedHtml(html: string, marks: readonly Mark[]): string {
  if (marks.length === 0) return html
  const list = marks.map(mark => `<p>${escapeMarkup(mark)}</p>`).join('')
  const aside = `<aside class="causebook-marks" aria-label="Preview">${list}</aside>`
  return html.replace(/<body\b[^>]*>/, body => `${body}\n${aside}`)
}

/**
 * `html` with the script of the preview, which knows the page by its path and `sum`, and with a
 * content security policy that lets this script run.
 */
export function scriptedHtml(html: string, path: OutputPath, sum: string): string {
  const style = `<link rel="stylesheet" href="${previewFolder}preview.css">\n`
  const script = `<script src="${previewFolder}preview.js" data-page="${escapeMarkup(path)}" data-sum="${sum}"></script>\n`
  const head = html.replace(
    /(<meta http-equiv="content-security-policy" content=")([^"]*)/i,
    (_, start: string, policy: string) => start + widened(policy),
  )
  return putBefore('</body>', script, putBefore('</head>', style, head))
}

/** A page for when there is none of the site to show. */
export function barePage(title: string, message: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeMarkup(title)}</title>
</head>
<body>
<main class="causebook-bare">
<h1>${escapeMarkup(title)}</h1>
<p>${escapeMarkup(message)}</p>
</main>
</body>
</html>
`
}

/** The address of a page below the base path, which starts and ends in a slash. */
export function addressBelow(base: string, path: OutputPath): string {
  return base + addressOf(path).split('/').map(encodeURIComponent).join('/')
}

/** Sources beside which others do not count. */
const narrowing = ["'none'", "'strict-dynamic'"]

/** A directive that is absent falls back to `default-src`, so it is spelt out. */
function widened(policy: string): string {
  const directives = policy
    .split(';')
    .map(text => text.trim().split(/\s+/))
    .filter(([name]) => name !== '')
  const allowed = new Map(directives.map(([name = '', ...sources]) => [name, sources]))
  const fallback = allowed.get('default-src')
  for (const name of ['script-src', 'style-src', 'connect-src']) {
    const sources = (allowed.get(name) ?? fallback)?.filter(source => !narrowing.includes(source))
    if (sources && !sources.includes("'self'")) allowed.set(name, [...sources, "'self'"])
  }
  return Array.from(allowed, ([name, sources]) => [name, ...sources].join(' ')).join('; ')
}

function putBefore(tag: string, text: string, html: string): string {
  const at = html.lastIndexOf(tag)
  return at < 0 ? html + text : html.slice(0, at) + text + html.slice(at)
}
