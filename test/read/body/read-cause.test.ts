import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readReport } from '../../../src/read/read-report.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'

/** The cause that a report with this section tells. */
function causeIn(section: string) {
  const { config } = readConfig('', sourcePath('causebook.yaml'))
  if (!config) throw new Error('The configuration is not sound')
  const text = `---\ninstance: EU00\nstart: 2019-06-03T13:45Z\nend: 2019-06-03T14:35Z\n---\n## Root Cause\n\n${section}\n`
  return readReport(new TextEncoder().encode(text), sourcePath('it.md'), config).report?.rootCause
}

const full = 'The disk was full.'

describe('the cause that a section tells', () => {
  it.each([
    `**Root cause:** ${full} More.`,
    `**Root cause**: ${full} More.`,
    `**Summary**\n\n${full} More.`,
    `**June 3, 2019**\n\n${full}`,
    `**${full}** More.`,
    `Trigger. ${full}`,
    `Trigger\n\n${full}`,
    `Why did logins fail? ${full}`,
    `**Why did logins fail?** ${full}\n\n**Why?** Nobody watched.`,
    `See [INC-47](https://example.org/47). ${full}`,
    `For details, see https://example.org/a.b?c=d. ${full}`,
    `[The whole analysis](https://example.org/47)\n\n${full}`,
    `Siehe [INC-47](https://example.org/47). ${full}`,
    `詳見を参照。${full}`,
    `请参阅 INC-47。${full}`,
    `TBD\n\n${full}`,
    `- ${full}\n  - It was old.`,
    `1. ${full} More.\n\n   More.`,
  ])('is found: %j', section => {
    expect(causeIn(section)).toBe(full)
  })

  it.each([
    [
      'The log said `Refused. Retrying.` for hours. More.',
      'The log said Refused. Retrying. for hours.',
    ],
    ['`a.b? C` ran: `xs`. More.', 'a.b? C ran: xs.'],
    ['証明書の期限切れ。', '証明書の期限切れ。'],
    ['DNS.', 'DNS.'],
    ['**The disk was full**', 'The disk was full'],
    ['**Note:** it was full. More.', 'Note: it was full.'],
    ['Seen from outside, all was well.', 'Seen from outside, all was well.'],
  ])('keeps what it says: %j', (section, cause) => {
    expect(causeIn(section)).toBe(cause)
  })

  it.each([
    'TBD',
    '_To be determined._',
    'N/A',
    '.',
    'https://example.org/47',
    'See [INC-47](https://example.org/47).',
    'Why did logins fail?',
    'There were three causes\n\n- a\n- b',
    'There were three causes:\n\n- a\n- b',
    '1. Why did logins fail? It was full.\n2. Why? Nobody watched.',
  ])('is nobody’s where it tells none: %j', section => {
    expect(causeIn(section)).toBeNull()
  })
})
