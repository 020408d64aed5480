/** Holds the data files of a site against the schemas that they name. */
import { schemaNames, schemas } from '../src/model/data/data-schemas.ts'

/** What is not as its schema says, by path; JSON that names none of ours is passed over. */
export function strayData(files: Iterable<readonly [path: string, bytes: unknown]>): string[] {
  return [...files].flatMap(([path, bytes]) => {
    if (!path.endsWith('.json')) return []
    const data: unknown = JSON.parse(String(bytes))
    const name = schemaNames.find(name => nameOfSchema(data) === name)
    const result = name && schemas[name].safeParse(data)
    if (!result || result.success) return []
    return result.error.issues.map(
      ({ path: at, message }) => `${path}: ${at.join('.')}: ${message}`,
    )
  })
}

/** The name of the schema of ours that data names. */
export function nameOfSchema(data: unknown): string | undefined {
  if (typeof data !== 'object' || data === null || !('$schema' in data)) return undefined
  return /\/api\/v\d\/schema\/([a-z]+)\.json$/.exec(String(data.$schema))?.[1]
}
