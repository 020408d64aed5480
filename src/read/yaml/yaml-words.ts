/** Says in words of an author what the parser of YAML says of itself. */
import { yamlText } from '../../model/writing/yaml-text.ts'

export interface YamlWords {
  readonly message: string
  readonly hint: string
}

/** What is wrong by the parser's `message`, and what to write for the `rest` of the line there. */
export function yamlWords(message: string, rest: string): YamlWords {
  const [, known] = slips.find(([form]) => form.test(message)) ?? []
  if (message.startsWith('Nested mappings') && /\S: \S/.test(rest))
    return {
      message: `A ": " in "${rest}" makes two values of one`,
      hint: `Put it in quotes: ${yamlText(rest.replace(/\s+#.*$/, ''))}`,
    }
  if (message.startsWith('Plain value cannot start with'))
    return {
      message: `A value cannot begin with ${rest[0]} unless it is quoted`,
      hint: `Put it in quotes: ${yamlText(rest.replace(/\s+#.*$/, ''))}`,
    }
  return (
    known ?? {
      message: message.split('\n')[0] ?? message,
      hint: 'Values with ": " or " #" in them need quotes',
    }
  )
}

const slips: readonly (readonly [RegExp, YamlWords])[] = [
  [
    /^Tabs are not allowed/,
    { message: 'A tab opens this line', hint: 'Indent with spaces; keys of a report with none' },
  ],
  [
    /^Flow sequence .*\]/,
    { message: 'A list that "[" opens has no end', hint: 'Close it with "]"' },
  ],
  [/^Flow map .*\}/, { message: 'What "{" opens has no end', hint: 'Close it with "}"' }],
  [
    /^Missing closing .quote/,
    { message: 'A quote that opens has no end', hint: 'Close it, or put the whole value in "…"' },
  ],
  [
    /^Unexpected [\w-]*scalar at node end/,
    {
      message: 'The value before this is complete already',
      hint: 'Put the whole in "…"; in \'…\', an apostrophe is written twice',
    },
  ],
  [
    /^Unexpected , in flow/,
    { message: 'Nothing stands before this comma', hint: 'Delete it, or write what is missing' },
  ],
  [
    /^Implicit (?:map )?keys? need/,
    {
      message: 'This line is no `key: value`',
      hint: 'Write ": " behind the key; a text that goes on is indented below its key',
    },
  ],
  [
    /^Nested mappings/,
    {
      message: 'Lines below this value are indented, and it is text already',
      hint: 'Let keys stand below each other, or put the value in quotes',
    },
  ],
  [
    /^Block collections are not allowed within flow/,
    { message: 'A ": " makes two values of one', hint: 'Put what it stands in into quotes' },
  ],
  [
    /^Unexpected block-seq-ind on same line/,
    {
      message: 'A list with "- " starts on the line of its key',
      hint: 'Start it on the next line',
    },
  ],
  [
    /^Unexpected flow-(?:map|seq)-end/,
    { message: 'A bracket closes that nothing opened', hint: 'Delete it' },
  ],
  [
    /^Invalid escape sequence/,
    { message: 'A "\\" opens no escape here', hint: "Write it twice, or use '…' for quotes" },
  ],
]
