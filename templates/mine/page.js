// @ts-check
/*
 * What a reader chose: the instances that are theirs, which lists show alone, and what is new about them. The address
 * goes before what is remembered. The compiler makes one script of it and of all that it imports.
 */

import { key, recall, remember } from './memory.js'
import { boxes, inside, namesOf, section, slugsOf, strangers } from './names.js'
import { tellNews } from './news.js'
import { narrow, note, tell } from './shown.js'
import { folded } from './words.js'

const named = () => new URL(location.href).searchParams.get('for')

/** Null where it says nothing of a choice, or names only what is not there; none is all of them. */
const asked = () => {
  const text = named()
  const slugs = slugsOf(text?.split(',') ?? [])
  return text === null || (text !== '' && slugs.size === 0) ? null : slugs
}

/** @param {Set<string> | null} slugs Null for an address that says nothing. */
const address = slugs => {
  const url = new URL(location.href)
  if (slugs) url.searchParams.set('for', namesOf(slugs).join(','))
  else url.searchParams.delete('for')
  const plain = url.href.replace(/(?<=[?&]for=)[^&#]*/, names => names.replaceAll('%2C', ','))
  try {
    if (plain !== location.href) history.replaceState(history.state, '', plain)
  } catch {
    // Some browsers allow none on a disk.
  }
}

/** What was chosen once and is not here: told on this page, and then forgotten. @type {Set<string>} */
const gone = new Set()

const dropStrangers = () => {
  const memory = recall()
  const lost = strangers(memory?.for ?? [])
  for (const name of [...lost, ...strangers(named()?.split(',') ?? [])]) gone.add(name.slice(0, 60))
  if (!memory || lost.length === 0) return
  const left = memory.for.filter(name => !lost.includes(name))
  remember(left.length > 0 ? { ...memory, for: left } : null)
}

const show = () => {
  dropStrangers()
  const own = slugsOf(recall()?.for ?? [])
  const said = asked()
  const slugs = said ?? own
  const isShared = slugs.size > 0 && `${namesOf(slugs)}` !== `${namesOf(own)}`
  for (const box of boxes) box.checked = slugs.has(box.value)
  narrow(slugs)
  tell(slugs, isShared, own.size > 0)
  note(slugs, [...gone])
  if (said === null && own.size > 0) address(own)
  void tellNews(isShared ? new Set() : slugs)
}

/** @param {Set<string>} slugs */
const keep = slugs => {
  gone.clear()
  remember(slugs.size > 0 ? { ...recall(), for: namesOf(slugs) } : null)
  address(slugs.size > 0 ? slugs : null)
  show()
}

const checked = () => new Set(boxes.filter(box => box.checked).map(box => box.value))

/** @type {Record<string, () => void>} */
const deeds = {
  keep: () => keep(checked()),
  all: () => address(recall() ? new Set() : null),
  mine: () => address(null),
}

for (const button of inside('button[data-when]'))
  button.addEventListener('click', () => {
    deeds[button.dataset.when ?? '']?.()
    show()
    // The button may be gone.
    inside('summary')[0]?.focus()
  })
for (const box of boxes) box.addEventListener('change', () => keep(checked()))
for (const field of inside('[type="search"]'))
  field.addEventListener('input', () => {
    const asked = folded(/** @type {HTMLInputElement} */ (field).value).split(/\s+/)
    for (const box of boxes) {
      const text = folded(`${box.dataset.names} ${box.parentElement?.textContent}`)
      const item = box.closest('li')
      if (item) item.hidden = !asked.every(word => text.includes(word))
    }
  })
for (const form of inside('form')) form.addEventListener('submit', event => event.preventDefault())
addEventListener('storage', event => event.key === key && show())
addEventListener('popstate', show)
if (section) show()
