/** Turns facts into YAML on one line, ready to be pasted into a report. */

/** `{ date: 2019-06-17, formerly: { severity: minor } }`; what is undefined is left out. */
export function paste(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(paste).join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    const pairs = Object.entries(value).filter(([, one]) => one !== undefined)
    return `{ ${pairs.map(([key, one]) => `${key}: ${paste(one)}`).join(', ')} }`
  }
  const isPlain = typeof value !== 'string' || plain.test(value)
  return isPlain ? String(value) : JSON.stringify(value)
}

/** What YAML takes for text as it stands: words, and what begins with a day. */
const plain =
  /^(?!(true|false|null|yes|no|on|off|y|n)$)([a-z][\w-]*( [\w-]+)*|\d{4}-\d\d-\d\d[\w-]*)$/i
