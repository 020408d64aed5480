/** Says of an instance that nobody registered what was probably meant. */
import { closest, type Guess } from './closest.ts'
import type { Config } from './config.ts'
import { yamlList } from './writing/yaml-text.ts'

/** Whether `name` is none of the registered instances; where none is registered, any name goes. */
export function isUnknownInstance(name: string, config: Config): boolean {
  const { instances } = config
  const known = instances.some(({ id, aliases }) => id === name || aliases.includes(name))
  const isUnread = config.faults?.some(fault => ['instances', `instances.${name}`].includes(fault))
  return instances.length > 0 && !known && !isUnread
}

/** The same of one that was registered, or named, when what a state is compared with was published. */
export function retiredInstance(name: string) {
  return {
    message: `"${name}" is no registered instance any more`,
    hint: `Put it back under \`instances\` in causebook.yaml, where one that is retired stays as long as reports name it; or, where it has another name by now, add \`${name}\` to the \`aliases\` of that`,
  }
}

export function unknownInstance(name: string, { instances }: Config, guess: Guess) {
  const near = guess(() =>
    closest(
      name,
      instances.flatMap(({ id, aliases }) => [id, ...aliases]),
    ),
  )
  const names = name.split(/[,;]/).map(part => part.trim())
  const isList = names.length > 1 && names.every(part => part !== '')
  const otherwise = isList
    ? `Write several as a list: ${yamlList(names)}`
    : 'Add it under `instances` in causebook.yaml'
  return {
    message: `"${name}" is not a registered instance`,
    hint: near ? `Did you mean ${near}?` : otherwise,
    near,
  }
}
