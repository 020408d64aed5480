/** Says in our words what a schema expected. */

/** What we use of an issue of zod; only `model/` imports zod. */
export interface Issue {
  readonly code?: string
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly keys?: readonly string[]
  readonly values?: readonly unknown[]
  readonly expected?: string
  /** What is too small or too big. */
  readonly origin?: string
  readonly minimum?: number | bigint
  readonly maximum?: number | bigint
  /** Of a key that does not fit. */
  readonly issues?: readonly Issue[]
  readonly errors?: readonly (readonly Issue[])[]
}

const typeNames: Readonly<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys and values',
  record: 'keys and values',
}

/** What stands in messages behind "expected". */
export function expectation(issue: Issue): string {
  if (issue.values) return `${issue.values.length > 1 ? 'one of ' : ''}${issue.values.join(', ')}`
  if (issue.code === 'invalid_union')
    return (issue.errors ?? []).map(([first]) => (first ? expectation(first) : '')).join(', or ')
  if (issue.code === 'too_big')
    return `${issue.origin === 'array' ? 'a list of ' : ''}at most ${issue.maximum}`
  if (issue.code === 'too_small')
    return issue.origin === 'number' || issue.origin === 'int'
      ? `at least ${issue.minimum}`
      : 'something, not nothing'
  if (issue.code === 'invalid_type')
    return typeNames[issue.expected ?? ''] ?? String(issue.expected)
  const [inner] = issue.issues ?? []
  return inner ? expectation(inner) : issue.message
}
