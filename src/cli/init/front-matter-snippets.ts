/** Turns the schema of front matter into snippets: VS Code offers them in Markdown, where it knows no schemas. */

/** What is used of a JSON Schema. */
export interface FieldSchema {
  readonly description?: string
  readonly enum?: readonly string[]
  readonly items?: FieldSchema
  readonly properties?: Readonly<Record<string, FieldSchema>>
  readonly required?: readonly string[]
}

/** The text of a file of snippets, one for each field, with a choice where there are few values. */
export function frontMatterSnippets({ properties = {} }: FieldSchema): string {
  const snippets = Object.entries(properties).map(([field, schema]) => {
    const { description } = schema
    return [field, { scope: 'markdown', prefix: field, body: bodyOf(field, schema), description }]
  })
  return `${JSON.stringify(Object.fromEntries(snippets), null, 2)}\n`
}

/** Of a list of entries, the first with what it needs. */
function bodyOf(field: string, schema: FieldSchema): readonly string[] {
  const { items, properties: keys } = schema
  if (keys)
    return [`${field}:`, ...Object.keys(keys).map((key, i) => `  ${pair(key, keys[key], i + 1)}`)]
  const { properties, required = [] } = items ?? {}
  if (!properties) return [pair(field, schema, 1)]
  const lines = required.map((key, i) => pair(key, properties[key], i + 1))
  return [`${field}:`, ...lines.map((line, i) => `${i === 0 ? '  - ' : '    '}${line}`)]
}

function pair(key: string, schema: FieldSchema | undefined, stop: number): string {
  const values = schema?.enum
  return `${key}: ${values ? `\${${stop}|${values.join()}|}` : `$${stop}`}`
}
