/** Turns a data file into JSON text. */

/** So many characters of an object in a list stand on one line. */
const longestLine = 4000

/**
 * JSON with the objects of a list a line each, unless they are very long: lean, and yet a new report is
 * one new line in a comparison of two builds.
 */
export function writeJson(file: object): string {
  return `${written(file)}\n`
}

function written(value: unknown): string {
  if (!hasLines(value)) return JSON.stringify(value)
  if (Array.isArray(value)) return `[\n${value.map(inLine).join(',\n')}\n]`
  const pairs = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${written(one)}`)
  return `{${pairs.join(',')}}`
}

function inLine(member: unknown): string {
  const line = JSON.stringify(member)
  return line.length > longestLine ? written(member) : line
}

/** Whether a list of objects is in it. */
function hasLines(value: unknown): value is object {
  if (Array.isArray(value)) return value.some(isObject)
  return isObject(value) && Object.values(value).some(hasLines)
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
