// @ts-check
/* What is asked for, as the address says it, so that it can be shared and gone back to. */

import { names, readForm, showInForm } from './form.js'
import { readQuery, writeQuery } from './query.js'

/** @typedef {import('./query.js').Query} Query */

/** How long to wait for more typing, in milliseconds. */
const pause = 120

const readAddress = () => readQuery(location.search, names)
export let asked = readAddress()

/** Called when something else is asked for. @type {() => void} */
let answer = () => {}
/** @type {ReturnType<typeof setTimeout> | undefined} */
let waiting

/** Begins with what the address asks for. @type {(show: () => void) => void} */
export const begin = show => {
  answer = show
  goBack()
}

/**
 * Asks something else. Going back leads to what was asked before; what was asked while typing is no step of its own.
 * @type {(query: Query, typing?: boolean) => void}
 */
export const change = (query, typing = false) => {
  clearTimeout(waiting)
  const address = writeQuery(query)
  const isOther = address !== writeQuery(asked)
  if (typing && !isOther) return
  const isStep = isOther && writeQuery(asked) !== '' && !(typing && history.state)
  const state = typing ? 'typing' : null
  if (isStep) history.pushState(state, '', location.pathname + address)
  else history.replaceState(state, '', location.pathname + address)
  if (!isOther) return
  asked = query
  showInForm(query)
  answer()
}

/** Asks the same in the words of the site. @type {(query: Query) => Query} */
export const settle = query => {
  if (writeQuery(query) === writeQuery(asked)) return asked
  asked = query
  history.replaceState(history.state, '', location.pathname + writeQuery(query))
  showInForm(query)
  return query
}

export const typed = () => {
  clearTimeout(waiting)
  waiting = setTimeout(() => change(readForm(asked), true), pause)
}

export const goBack = () => {
  clearTimeout(waiting)
  asked = readAddress()
  showInForm(asked)
  answer()
}
