/** Tells whether a knowledge base lets something be published that looks like what should not be. */

/**
 * Each of `allowed` is the very text, in which `*` stands for any other, or a domain, for all names and addresses
 * below it. Case does not matter.
 */
export function isAllowed(text: string, allowed: readonly string[]): boolean {
  const plain = text.toLowerCase()
  return allowed.some(each => fits(plain, each.toLowerCase()))
}

function fits(text: string, form: string): boolean {
  if (text === form || text.endsWith(`@${form}`) || text.endsWith(`.${form}`)) return true
  const [first = '', ...rest] = form.split('*')
  const last = rest.pop()
  if (last === undefined || !text.startsWith(first) || !text.endsWith(last)) return false
  // One after the other, the first that comes: no pattern, so that no form of it can take long.
  let at = first.length
  for (const piece of rest) {
    const found = text.indexOf(piece, at)
    if (found === -1) return false
    at = found + piece.length
  }
  return at <= text.length - last.length
}
