// @ts-check
/* Asks the index of the site that the page belongs to. */

import { openEngine } from './engine.js'
import { form } from './form.js'

/** @typedef {import('./query.js').Query} Query */
/** @typedef {import('./engine.js').Answer} Answer */

export const root = new URL(form.dataset.root ?? '', document.baseURI).href

/** @type {import('./index-reader.js').Load} */
const load = async path => {
  // What is named after its content never changes; where all that is, does.
  const cache = path.endsWith('/index.json') ? 'no-cache' : 'default'
  const response = await fetch(root + path, { cache })
  if (!response.ok) throw new Error(`${response.status} ${path}`)
  return new Uint8Array(await response.arrayBuffer())
}

/** @type {ReturnType<typeof openEngine> | undefined} */
let opening
export const engine = () => {
  opening ??= openEngine(load).catch(error => {
    opening = undefined
    throw error
  })
  return opening
}

/** Asks once more by a new index: the one that was opened may be gone since. @type {(query: Query) => Promise<Answer>} */
export const ask = async query => {
  try {
    return await (await engine()).ask(query)
  } catch {
    opening = undefined
    return (await engine()).ask(query)
  }
}

/** Loads what each question needs, and asks one, so that browsers have compiled what answers the first of a reader. */
export const makeReady = () => {
  const make = async () => {
    const { ask } = await engine()
    await (await ask({ q: 'a 2019', filters: new Map(), sort: '' })).load(0, 1)
  }
  setTimeout(() => make().catch(() => {}))
}
