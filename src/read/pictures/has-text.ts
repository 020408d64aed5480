/** Tells whether bytes say something at a place, without making a text of them: a file may have millions of places. */

/** `text` is of ASCII. */
export function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (bytes[at + i] !== text.charCodeAt(i)) return false
  return true
}

/** Whether one of several stands there. */
export function hasOne(bytes: Uint8Array, at: number, texts: readonly string[]): boolean {
  for (const text of texts) if (hasText(bytes, at, text)) return true
  return false
}
