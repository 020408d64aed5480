/** Writes values as YAML that every reader of it, old and new, takes for what they are. */

/** What stands in an entry of a list. */
export type Fields = Readonly<Record<string, string | boolean | undefined>>

/** `value` as a YAML string: bare where no reader of YAML 1.1 or 1.2 takes it for anything else. */
export function yamlText(value: string): string {
  const word = /^\p{L}[\p{L}\p{M}\p{N} ._/()–-]*$/u.test(value) && !value.endsWith(' ')
  const time = /^\d{4}-\d\d-\d\d([ T]\d\d:\d\d(:\d\d)?(Z|[+-]\d\d:\d\d)?)?$/.test(value)
  return (word && !misread.test(value)) || time ? value : quoted(value)
}

export function yamlList(values: readonly string[]): string {
  return `[${values.map(yamlText).join(', ')}]`
}

/** `key: value` of each field that there is. */
export function yamlPairs(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([key, value]) =>
    value === undefined ? [] : `${key}: ${typeof value === 'string' ? yamlText(value) : value}`,
  )
}

const misread = /^(true|false|yes|no|on|off|y|n|null)$/i

/** Every JSON string is a YAML one, save for the control characters that JSON leaves as they are. */
function quoted(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007f-\u009f\u2028\u2029\ufeff]/g,
    character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}
