/** Turns HTML into the passages of plain text in it: what a phrase is looked for in. */

/** A tag, whose attributes may hold `>` and stand in double quotes; or text. */
const part = /<(?:[^>"]|"[^"]*")*>|[^<]+/g
const inline =
  /^<\/?(?:a|abbr|b|bdi|bdo|br|cite|code|data|del|dfn|em|i|img|ins|kbd|mark|q|rp|rt|ruby|s|samp|small|span|strong|sub|sup|time|tt|u|var|wbr)\b/i
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
}

export function passagesOf(html: string): readonly string[] {
  const passages: string[] = []
  let text = ''
  for (const [piece] of html.matchAll(part)) {
    if (!piece.startsWith('<')) text += piece
    else if (inline.test(piece)) text += /^<br\b/i.test(piece) ? ' ' : ''
    else if (text.trim() !== '') {
      passages.push(unescaped(text))
      text = ''
    }
  }
  if (text.trim() !== '') passages.push(unescaped(text))
  return passages
}

function unescaped(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(
    /&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos|nbsp));/gi,
    (entity, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? entity
      return String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal))
    },
  )
}
