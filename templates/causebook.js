// @ts-check
/* What a page can do besides being read. Without it, nothing is missing but convenience. */

{
  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

  /* The clock that times are told by: the incident's, UTC, or the reader's */

  /** What the page itself says. @type {Map<Node, string>} */
  const originals = new Map()

  /** @param {Node} node @param {string} text */
  const write = (node, text) => {
    originals.set(node, originals.get(node) ?? node.textContent ?? '')
    node.textContent = text
  }

  /** @typedef {(at: Date, fields: Intl.DateTimeFormatOptions, language?: string) => string} Format */
  /** @typedef {{ format: Format, name: string, patterns: DOMStringMap }} Clock */

  /**
   * Writes instants in a language, by the clock of a time zone or else the reader's.
   * @param {string} own @param {string} [timeZone] @returns {Format}
   */
  const formatOf = (own, timeZone) => {
    /** @type {Map<string, Intl.DateTimeFormat>} */
    const made = new Map()
    return (at, fields, language = own) => {
      const key = language + JSON.stringify(fields)
      const format = made.get(key) ?? new Intl.DateTimeFormat(language, { ...fields, timeZone })
      made.set(key, format)
      // Browsers put a narrow space where pages have a common one.
      return format.format(at).replace('\u202f', ' ')
    }
  }

  /** @param {Element} element */
  const instantOf = element => {
    const at = new Date(element.getAttribute('datetime') ?? element.getAttribute('data-at') ?? '')
    return Number.isNaN(at.getTime()) ? null : at
  }

  /** `UTC+2`, `UTC−3:30`, as pages write it. @param {Date} at @param {Clock} clock */
  const offsetOf = (at, { format }) => {
    const [, offset] = format(at, { timeZoneName: 'shortOffset' }, 'en').split('GMT')
    return `UTC${(offset || '+0').replace('-', '−')}`
  }

  /**
   * A clock's name and offset. Where one element has several, they are the offsets of its times, in
   * turn, and then the name.
   * @param {HTMLElement} element @param {Clock} clock
   */
  const zoneText = (element, clock) => {
    const { name, patterns } = clock
    const around = element.parentElement ?? element
    const zones = all('[data-form="zone"]', around)
    const i = zones.indexOf(element)
    const times = all('[datetime], [data-at]', around).flatMap(time => instantOf(time) ?? [])
    const offsets = times.map(at => offsetOf(at, clock))
    if (name === '') return i > 1 ? '' : 'UTC'
    if (zones.length > 1) return offsets[i] ?? name
    if (offsets.length === 0) return name
    const offset = [...new Set(offsets)].join(' – ')
    return patterns.zone?.replace('{zone}', name).replace('{offset}', offset) ?? name
  }

  /**
   * A day, short in columns and where a drawing has it so, with a year where the page tells it.
   * @param {HTMLElement} element @param {Date} at @param {Clock} clock
   */
  const dayText = (element, at, { format }) => {
    const { form } = element.dataset
    const isDrawn = element.closest('svg') !== null
    const original = element.textContent ?? ''
    const hasYear = /\d{4}/.test(original) || (form === 'end' && !isDrawn)
    const isNamed = /[^\P{L}日]/u.test(original)
    // `29, 2020` has the month of `January 28` before it, and `28.` that of `29. Januar 2020`.
    const side = hasYear || original.includes('日') ? 'previous' : 'next'
    const other = instantOf(element[`${side}ElementSibling`] ?? element) ?? at
    const [a = '', b = ''] = [at, other].map(time => format(time, {}, 'sv'))
    const isShared = form === 'day' && a !== b && a.slice(0, 7) === b.slice(0, 7)
    if (isShared && !isNamed) return original.replace(/\d+/, `${Number(a.slice(-2))}`)
    const isNamedShort = isNamed && !original.includes(format(at, { month: 'long' }))
    const month = form === 'clock' || (isDrawn && isNamedShort) ? 'short' : 'long'
    return format(at, { day: 'numeric', month, year: hasYear ? 'numeric' : undefined })
  }

  /** The hour has two digits, unless AM or PM follows. @param {Date} at @param {Clock} clock */
  const clockText = (at, { format }) => {
    const text = format(at, { timeStyle: at.getUTCSeconds() === 0 ? 'short' : 'medium' })
    return text.replace(/^\d(:\d\d)+$/, '0$&')
  }

  /** @param {Clock} clock By which all times of the page are told, each once. */
  const tellAll = clock => {
    /** The day last told in a table or sentence. @type {Map<Element | null, string>} */
    const told = new Map()
    for (const element of all('[data-form]')) {
      const { form } = element.dataset
      const at = instantOf(element)
      if (form === 'zone') write(element, zoneText(element, clock))
      if (form === 'zone' || at === null) continue
      const scope = element.closest('table, .timeline') ?? element.parentElement
      const today = clock.format(at, { dateStyle: 'medium' })
      const isTold = told.get(scope) === today
      const isBare = form === 'clock' && (!told.has(scope) || element.closest('svg'))
      told.set(scope, today)
      const day = dayText(element, at, clock)
      const first = element.previousElementSibling
      if (form !== 'day') {
        const time = clockText(at, clock)
        const { moment = '' } = clock.patterns
        const isFull = form === 'moment' || !(isTold || isBare)
        write(element, isFull ? moment.replace('{day}', day).replace('{clock}', time) : time)
      } else if (isTold && first?.matches('[data-form="day"]')) {
        // Two days with a word between that are one by this clock.
        write(first, day)
        for (const node of [element.previousSibling, element]) if (node) write(node, '')
      } else write(element, day)
    }
  }

  const storageKey = 'causebook-clock'

  /** @param {string} [clock] To remember, as far as the browser lets us. */
  const remembered = clock => {
    try {
      if (clock) localStorage.setItem(storageKey, clock)
      return localStorage.getItem(storageKey)
    } catch {
      return clock
    }
  }

  /** @param {HTMLElement} clocks */
  const switchClocks = clocks => {
    const { language = 'en', mine = '' } = clocks.dataset
    const radios = Array.from(clocks.querySelectorAll('input'))
    const show = (wanted = remembered()) => {
      for (const radio of radios) {
        // Or else the browser chooses again what was chosen before, as if the reader did.
        radio.autocomplete = 'off'
        radio.checked = radio.value === (wanted ?? 'incident')
      }
      for (const [node, text] of originals) node.textContent = text
      const patterns = clocks.dataset
      if (wanted === 'utc') tellAll({ format: formatOf(language, 'UTC'), name: '', patterns })
      if (wanted === 'mine') tellAll({ format: formatOf(language), name: mine, patterns })
    }
    clocks.addEventListener('change', () => show(remembered(radios.find(r => r.checked)?.value)))
    addEventListener('storage', event => event.key === storageKey && show())
    // A page that the browser kept comes back as it was left, whatever was chosen since.
    addEventListener('pageshow', event => event.persisted && show())
    show()
  }

  /* The contents, which follow what is being read */

  /** @param {HTMLElement} contents */
  const followReading = contents => {
    /** @type {Map<Element, HTMLElement>} */
    const links = new Map()
    for (const link of all('a[href^="#"]', contents)) {
      const id = decodeURIComponent(link.getAttribute('href')?.slice(1) ?? '')
      const target = document.getElementById(id)
      if (target) links.set(target.closest('section') ?? target, link)
    }
    /** @param {HTMLElement} link */
    const show = link => {
      for (const other of links.values()) other.removeAttribute('aria-current')
      link.setAttribute('aria-current', 'true')
      const { top, bottom } = contents.getBoundingClientRect()
      const place = link.getBoundingClientRect()
      if (place.top < top || place.bottom > bottom)
        contents.scrollTop += place.top - (top + bottom) / 2
    }
    /** @param {IntersectionObserverEntry[]} entries */
    const follow = entries => {
      for (const { isIntersecting, target } of entries) {
        const link = links.get(target)
        if (isIntersecting && link) show(link)
      }
    }
    // A section is being read while it crosses a line near the top of the window.
    const watcher = new IntersectionObserver(follow, { rootMargin: '-10% 0px -90%' })
    for (const section of links.keys()) watcher.observe(section)
  }

  /* Buttons that copy an address */

  /** The way without a clipboard, which pages have only on a secure connection. @param {string} text */
  const copySelected = text => {
    const { activeElement } = document
    const field = document.createElement('textarea')
    field.className = 'unseen'
    field.value = text
    document.body.append(field)
    field.select()
    const isCopied = document.execCommand('copy')
    field.remove()
    if (activeElement instanceof HTMLElement) activeElement.focus({ preventScroll: true })
    return isCopied
  }

  /** @param {string} text */
  const copyText = async text => {
    try {
      await navigator.clipboard.writeText(text)
      return true
    } catch {
      return copySelected(text)
    }
  }

  /** @param {HTMLElement} button It copies `data-copy`, or the address of the page where that is empty. */
  const offerCopy = button => {
    const status = document.createElement('span')
    status.className = 'copied'
    status.setAttribute('role', 'status')
    button.after(status)
    button.addEventListener('click', async () => {
      const { copy = '', copied = '', failed } = button.dataset
      const address = new URL(copy, location.href).href
      for (const other of all('.copied')) other.textContent = ''
      status.textContent = (await copyText(address)) ? copied : (failed ?? address)
    })
  }

  /* The key that leads to the search */

  /** @param {KeyboardEvent} event */
  const goToSearch = event => {
    const { key, ctrlKey, metaKey, altKey, target, defaultPrevented } = event
    if (key !== '/' || ctrlKey || metaKey || altKey || defaultPrevented) return
    if (target instanceof Element && target.closest('input, select, textarea')) return
    const [place] = [...all('[data-search-field]'), ...all('a[data-search-link]')]
    if (!place) return
    event.preventDefault()
    // A link goes there, and a field lets itself be written in: neither minds the other.
    place.click()
    place.focus()
  }

  all('.clocks').forEach(switchClocks)
  all('nav.contents').forEach(followReading)
  all('button[data-copy]').forEach(offerCopy)
  document.addEventListener('keydown', goToSearch)
  // Without times to tell by it, of the switch of clocks only the place is kept.
  const hidden = document.querySelector('[data-form]') ? '' : ':not(.clocks)'
  for (const element of all(`[data-script]${hidden}`)) element.hidden = false
}
