/** Turns the schemas of what people write into JSON Schemas, by which editors complete, explain and check it. */
import { z } from 'zod'
import { configSchema } from './config-schema.ts'
import { frontMatterSchema } from './front-matter.ts'
import { textPattern } from './schema-parts.ts'

/** By the name of the file that editors are given. */
export const editorSchemas = { configuration: configSchema, 'front-matter': frontMatterSchema }
export type EditorSchemaName = keyof typeof editorSchemas

type JsonSchema = z.core.JSONSchema.BaseSchema

/** The JSON Schema (draft 7, the newest that all editors know) of what people write. */
export function editorSchemaOf(name: EditorSchemaName): object {
  const schema = z.toJSONSchema(editorSchemas[name], {
    target: 'draft-7',
    io: 'input',
    override: ({ jsonSchema }) => simplify(jsonSchema),
  })
  return name === 'front-matter' ? { ...schema, ...ofReports } : schema
}

/** What is not in the schema of a report: keys of the author's own, and fields that need each other. */
const ofReports = {
  title: 'The front matter of a report',
  patternProperties: { '^x-': { description: 'A note of your own, which is passed over' } },
  allOf: [
    { anyOf: [{ required: ['instance'] }, { required: ['instances'] }] },
    { anyOf: [{ required: ['start', 'end'] }, { required: ['impact'] }] },
  ],
}

/** Leaves out what an editor would write for people, or say to them, without helping them. */
function simplify(schema: JsonSchema): void {
  const { default: value } = schema
  if (value === null || (typeof value === 'object' && Object.keys(value).length === 0))
    delete schema.default
  if (schema.pattern === textPattern.source) delete schema.pattern
}
