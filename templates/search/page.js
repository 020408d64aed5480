// @ts-check
/*
 * The search page: the form and the results show what the address says. The compiler makes one script of it and of all
 * that it imports, but for what is loaded later.
 */

import { results, show, showMore } from './answers.js'
import { asked, begin, change, goBack, typed } from './asked.js'
import { makeReady } from './asking.js'
import { byId, controls, field, form, readForm, tell, words } from './form.js'
import { listenForKeys } from './keys.js'

const changed = () => change(readForm(asked))

const listen = () => {
  field.addEventListener('input', event => {
    if (!(/** @type {InputEvent} */ (event).isComposing)) typed()
  })
  field.addEventListener('compositionend', typed)
  for (const control of controls) control.addEventListener('change', changed)
  form.addEventListener('submit', event => {
    event.preventDefault()
    changed()
  })
  byId('more').addEventListener('click', showMore)
  listenForKeys(field, results, () => change(readForm(asked), true))
  addEventListener('popstate', goBack)
}

// Browsers load no part of an index from files.
if (location.protocol === 'file:') {
  form.remove()
  tell([words.noServer])
} else {
  listen()
  const filters = form.querySelector('details')
  if (filters && matchMedia('(min-width: 52rem)').matches) filters.open = true
  begin(show)
  // Whoever comes to the field is about to ask; to be ready for all who open the page would make it slow to open.
  field.addEventListener('focus', makeReady, { once: true })
}
