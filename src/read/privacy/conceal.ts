/** Takes secrets out of what is shown of a file, so that logs and annotations do not tell what the warning is about. */
import type { Diagnostic } from '../../model/diagnostics.ts'
import { findSecrets } from './find-secrets.ts'

/** So many are looked for where nothing says that they are secrets; who has more in one file has other worries. */
const mostSought = 100

/** The text as long as it was, with a star for each letter of a secret behind the first, wherever it stands. */
export function conceal(text: string): string {
  const found = findSecrets(text)
  const pieces: string[] = []
  let at = 0
  for (const { from, to } of found) {
    pieces.push(text.slice(at, from), starred(text.slice(from, to)))
    at = to
  }
  let shown = pieces.join('') + text.slice(at)
  const secrets = new Set(found.map(({ from, to }) => text.slice(from, to)))
  for (const secret of [...secrets].slice(0, mostSought))
    shown = shown.replaceAll(secret, () => starred(secret))
  return shown
}

function starred(secret: string): string {
  const length = lengthShown(secret.length)
  return secret.slice(0, length) + secret.slice(length).replace(/[^\n]/g, '*')
}

/** A message quotes what an author wrote. */
export function concealIn(diagnostic: Diagnostic): Diagnostic {
  const { message, hint } = diagnostic
  return { ...diagnostic, message: conceal(message), ...(hint && { hint: conceal(hint) }) }
}

/** How a secret begins: enough to find it by, and no help to anybody else. */
export function shortened(secret: string): string {
  return `${secret.slice(0, lengthShown(secret.length))}…`
}

function lengthShown(length: number): number {
  return Math.min(4, Math.floor(length / 4))
}
