// @ts-check
/* What the browser remembers of a choice, as far as it lets us. */

/** Where the site is: two of one host have their own memories. */
export const root = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src)
export const key = `causebook-mine ${root.pathname}`

/** What the browser remembers; `known` are changes of earlier visits, `fresh` those first seen in this one. */
/** @typedef {{ for: string[], known?: string[], fresh?: string[], at?: number }} Memory */

/** Of this page, where the browser keeps nothing, or nothing more. @type {Memory | null} */
let ownMemory = null

/** Whatever another program left there. @param {unknown} list @returns {string[]} */
const textsIn = list => (Array.isArray(list) ? list.filter(one => typeof one === 'string') : [])

/** @returns {Memory | null} */
export const recall = () => {
  if (ownMemory) return ownMemory
  try {
    const { for: own, known, fresh, at } = JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}
    if (textsIn(own).length === 0) return null
    if (!Array.isArray(known)) return { for: textsIn(own) }
    // Where the clock was put back since, the visit is another.
    const seen = at <= Date.now() ? Number(at) : 0
    return { for: textsIn(own), known: textsIn(known), fresh: textsIn(fresh), at: seen }
  } catch {
    return null
  }
}

/** As far as the browser lets us; null forgets. @param {Memory | null} memory */
export const remember = memory => {
  ownMemory = null
  try {
    if (memory) localStorage.setItem(key, JSON.stringify(memory))
    else localStorage.removeItem(key)
  } catch {
    // The address has it still.
    ownMemory = memory
  }
}
