/** Says of an instance that nobody registered what was probably meant. */
import { closest } from './closest.ts'
import type { Config } from './config.ts'

/** Whether `name` is none of the registered instances; where none is registered, any name goes. */
export function isUnknownInstance(name: string, { instances }: Config): boolean {
  const known = instances.some(({ id, aliases }) => id === name || aliases.includes(name))
  return instances.length > 0 && !known
}

export function unknownInstance(name: string, { instances }: Config) {
  const near = closest(
    name,
    instances.flatMap(({ id, aliases }) => [id, ...aliases]),
  )
  return {
    message: `"${name}" is not a registered instance`,
    hint: near ? `Did you mean ${near}?` : 'Add it under `instances` in causebook.yaml',
  }
}
