import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { project } from '../command.ts'

const folder = join(project, 'templates/styles')
const styles = readdirSync(folder)
  .filter(name => name.endsWith('.css'))
  .sort()
  .map(name => readFileSync(join(folder, name), 'utf8'))
  .join('\n')

/** What stands between the braces after each match of `start`, which ends in the first of them. */
function blocksAfter(start: RegExp, text: string): readonly string[] {
  return Array.from(text.matchAll(start), ({ index, 0: head }) => {
    const from = index + head.length
    let depth = 1
    let end = from
    while (depth > 0 && end < text.length) {
      depth += text[end] === '{' ? 1 : text[end] === '}' ? -1 : 0
      end += 1
    }
    return text.slice(from, end - 1)
  })
}

it('have colours that never depend on the width of the window', () => {
  const blocks = blocksAfter(
    /@(?:media|container)[^{]*\b(?:width|height|orientation)\b[^{]*\{/g,
    styles,
  )
  expect(blocks.length).toBeGreaterThan(10)
  const coloured =
    /(?:^|[\s;{])(?:color|background|fill|stroke|opacity|filter|mix-blend-mode|-?-?[\w-]+-color):[^;}]*|--[\w-]+:\s*(?:#|rgb|hsl|oklch|light-dark|color-mix)[^;}]*/g
  expect(blocks.flatMap(block => block.match(coloured) ?? [])).toEqual([])
})

it('tell light from dark in one place', () => {
  expect(styles.match(/prefers-color-scheme/g)).toHaveLength(1)
})
