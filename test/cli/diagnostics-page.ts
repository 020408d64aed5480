/** Turns the catalogue of diagnostics into `docs/diagnostics.md`. */

import { codesByRoom } from '../../src/cli/codes-by-room.ts'
import { marksOf } from '../../src/cli/explain.ts'
import { catalogue } from '../../src/model/catalogue/catalogue.ts'
import type { Code, Explanation } from '../../src/model/diagnostics.ts'

const opening = `# Diagnostics

What \`causebook check\` can say, by what it is about. An **error** keeps the site from being built; a
**warning** does so with \`--strict\`; an **info** never does. [\`rules\`](configuration.md#rules) change that. \`causebook explain CODE\` prints the same
on a terminal. This page is made from the catalogue in \`src/model\`; \`UPDATE_GOLDEN=1 npx vitest run
test/cli/explain.test.ts\` writes it anew.
`

/** The whole page as Markdown: a heading for each room and each code, an example under each. */
export function renderDiagnosticsPage(): string {
  const rooms = [...codesByRoom()].map(
    ([room, codes]) => `\n## ${room}\n${codes.map(entryOf).join('')}`,
  )
  return opening + rooms.join('')
}

function entryOf(code: Code): string {
  const { severity, title, explanation, example }: Explanation = catalogue[code]
  const marks = marksOf(code).join(' ')
  return `\n### ${code}\n\n**${title}** (${severity}). ${explanation} *${marks}*\n\n${fenced(example)}\n`
}

/** Longer than any run of backticks in the example, so that none can close it. */
function fenced(example: string): string {
  const longest = Math.max(2, ...(example.match(/`+/g) ?? []).map(run => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence}markdown\n${example}\n${fence}`
}
