// @ts-check
/* Lists of reports that filter and sort in place, as the forms above them ask. */

{
  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

  /** Without case and accents. @param {string | null} text */
  const folded = text => (text ?? '').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

  /** @param {HTMLElement} element */
  const rowOf = element => {
    const { start = '', seconds, kind, instances = '' } = element.dataset
    return {
      element,
      text: folded(element.textContent),
      at: Date.parse(start),
      seconds: Number(seconds),
      kind,
      instances: instances.split(' '),
    }
  }

  /** @typedef {ReturnType<typeof rowOf>} Row */

  /** @param {Row} row @param {Partial<Record<string, string>>} asked */
  const isAsked = (row, { text = '', instance, kind = row.kind }) =>
    kind === row.kind &&
    (instance === undefined || row.instances.includes(instance)) &&
    folded(text)
      .split(/\s+/)
      .every(word => row.text.includes(word))

  /** @type {Readonly<Record<string, (a: Row, b: Row) => number>>} */
  const orders = {
    newest: (a, b) => b.at - a.at,
    oldest: (a, b) => a.at - b.at,
    longest: (a, b) => b.seconds - a.seconds,
  }

  /** What a form asks, which the address keeps; its fields are usually empty or at their first choice. */
  const questionOf = (/** @type {HTMLFormElement} */ form) => {
    /** @type {(HTMLInputElement | HTMLSelectElement)[]} */
    const fields = Array.from(form.querySelectorAll('input[name], select[name]'))
    const asked = () => {
      const changed = fields.filter(field =>
        field instanceof HTMLSelectElement ? field.selectedIndex > 0 : field.value !== '',
      )
      return Object.fromEntries(changed.map(({ name, value }) => [name, value]))
    }
    const read = () => {
      const query = new URL(location.href).searchParams
      for (const field of fields) {
        field.value = query.get(field.name) ?? ''
        if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.selectedIndex = 0
      }
    }
    const keep = () => {
      const address = new URL(location.href)
      for (const { name } of fields) address.searchParams.delete(name)
      for (const [name, value] of Object.entries(asked())) address.searchParams.set(name, value)
      try {
        history.replaceState(history.state, '', address)
      } catch {
        // Some browsers allow few changes in a short time, or none on a disk.
      }
    }
    return { asked, read, keep }
  }

  /** @param {HTMLElement} list */
  const followForm = list => {
    const form = list.querySelector('form[data-list-form]')
    if (!(form instanceof HTMLFormElement)) return
    const rows = all('li[data-start]', list).map(rowOf)
    const [output] = all('[data-list-count]', list)
    const unfiltered = output?.textContent ?? ''
    const { forms: json = '""', none = '' } = output?.dataset ?? {}
    const forms = JSON.parse(json)
    const { lang } = document.documentElement
    const [numbers, rules] = [new Intl.NumberFormat(lang), new Intl.PluralRules(lang)]
    const { asked, read, keep } = questionOf(form)
    const show = () => {
      const { sort = '', ...filters } = asked()
      const own = rows.filter(({ element }) => !element.hasAttribute('data-not-mine'))
      const shown = new Set(own.filter(row => isAsked(row, filters)))
      for (const row of rows) row.element.hidden = !shown.has(row)
      for (const { element } of orders[sort] ? [...rows].sort(orders[sort]) : rows)
        element.parentElement?.append(element)
      if (!output) return
      const some = typeof forms === 'string' ? forms : forms[rules.select(shown.size)]
      const words = shown.size === 0 ? none : (some ?? forms.other)
      output.textContent =
        shown.size === rows.length ? unfiltered : words.replace('#', numbers.format(shown.size))
    }
    const start = () => {
      read()
      show()
    }
    const answer = () => {
      show()
      keep()
    }
    form.addEventListener('input', answer)
    form.addEventListener('submit', event => event.preventDefault())
    addEventListener('popstate', start)
    // The reader chose other instances.
    document.addEventListener('mine', show)
    start()
  }

  all('[data-list]').forEach(followForm)
}
