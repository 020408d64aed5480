/** The data that programs read, as schemas: the only definition of the published JSON files. */
import { z } from 'zod'
import { actionsSchema } from './actions-schema.ts'
import { availabilitySchema } from './availability-schema.ts'
import { changesSchema } from './changes-schema.ts'
import { indexSchema, yearSchema } from './index-schema.ts'
import { instanceSchema, instancesSchema } from './instance-schema.ts'
import { itemSchema } from './item-schema.ts'
import { mirrorSchemas } from './mirror-schemas.ts'
import { reportSchema } from './report-schema.ts'

/** Published schemas by the name that their address ends with. */
export const schemas = {
  index: indexSchema,
  year: yearSchema,
  report: reportSchema,
  instances: instancesSchema,
  instance: instanceSchema,
  actions: actionsSchema,
  changes: changesSchema,
  availability: availabilitySchema,
  item: itemSchema,
  ...mirrorSchemas,
} as const
export type SchemaName = keyof typeof schemas
export const schemaNames = Object.keys(schemas) as readonly SchemaName[]

/**
 * The JSON Schema (draft 2020-12) of a kind of data file, to be published at `url`. It leaves objects
 * open, so that fields can be added without breaking those who validate.
 */
export function jsonSchemaOf(name: SchemaName, url: string): object {
  // As "input", because zod closes the objects of an output schema to further properties.
  const { $schema, ...rest } = z.toJSONSchema(schemas[name], { io: 'input' })
  return { $schema, $id: url, ...rest }
}
