// @ts-check
/*
 * What keys do on the search page: the arrows lead from the field to the results and back, Escape back
 * at once or, in the field, empties it.
 */

/** @type {(field: HTMLInputElement, results: HTMLElement, onEmpty: () => void) => void} */
export const listenForKeys = (field, results, onEmpty) => {
  /** Whether a key did something; if not, it is the browser's. @type {Readonly<Record<string, () => boolean>>} */
  const keys = {
    ArrowDown: () => move(field, results, 1),
    ArrowUp: () => move(field, results, -1),
    Escape: () => leave(field, results, onEmpty),
  }
  document.addEventListener('keydown', event => {
    if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return
    if (keys[event.key]?.()) event.preventDefault()
  })
}

/** From the field to the first result, and from each to the next. @type {(field: HTMLElement, results: HTMLElement, step: number) => boolean} */
const move = (field, results, step) => {
  const at = document.activeElement
  const rows = results.hidden ? [] : [...results.children]
  const place = at === field ? 0 : rows.findIndex(row => row.contains(at)) + 1
  if (place === 0 && at !== field) return false
  const next = place + step === 0 ? field : rows[place + step - 1]?.querySelector('a')
  next?.focus()
  return next !== undefined
}

/** @type {(field: HTMLInputElement, results: HTMLElement, onEmpty: () => void) => boolean} */
const leave = (field, results, onEmpty) => {
  const at = document.activeElement
  if (results.contains(at)) {
    field.focus()
    return true
  }
  if (at !== field || field.value === '') return false
  field.value = ''
  onEmpty()
  return true
}
