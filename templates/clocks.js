// @ts-check
/* The clock that times are told by: the incident's, UTC, or the reader's. */

{
  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

  /** What the page itself says. @type {Map<Node, string>} */
  const originals = new Map()

  /** @param {Node} node @param {string} text */
  const write = (node, text) => {
    originals.set(node, originals.get(node) ?? node.textContent ?? '')
    node.textContent = text
  }

  /**
   * How the language of the page writes times; `shortDay` is without a year, `clock` before and after noon.
   * @typedef {{ day: string, shortDay: string, firstDay: string, months: string[], shortMonths: string[],
   *   clock: string[], moment: string, zone: string, mine: string }} Patterns
   */
  /** @typedef {{ timeZone: string | undefined, name: string, patterns: Patterns }} Clock */

  /** @param {string} [pattern] @param {Record<string, string | number | undefined>} [slots] */
  const filled = (pattern = '', slots = {}) =>
    pattern.replace(/\{(\w+)\}/g, (slot, name) => `${slots[name] ?? slot}`)

  /** @type {Map<string, Intl.DateTimeFormat>} */
  const formats = new Map()

  /** @param {Date} at @param {string} language @param {Intl.DateTimeFormatOptions} fields */
  const formatted = (at, language, fields) => {
    const key = language + fields.timeZone
    const format = formats.get(key) ?? new Intl.DateTimeFormat(language, fields)
    formats.set(key, format)
    return format.format(at)
  }

  /** `2019-06-03 13:45:00`, as Swedes write it. @param {Date} at @param {Clock} clock */
  const localText = (at, { timeZone }) =>
    formatted(at, 'sv', { timeZone, dateStyle: 'short', timeStyle: 'medium' })

  /** @param {Element} element */
  const instantOf = element => {
    const at = new Date(element.getAttribute('datetime') ?? element.getAttribute('data-at') ?? '')
    return Number.isNaN(at.getTime()) ? null : at
  }

  /** `UTC+2`, `UTC−3:30`, as pages write it. @param {Date} at @param {Clock} clock */
  const offsetOf = (at, { timeZone }) => {
    const [, offset] = formatted(at, 'en', { timeZone, timeZoneName: 'shortOffset' }).split('GMT')
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
    return filled(patterns.zone, { zone: name, offset: [...new Set(offsets)].join(' – ') })
  }

  /**
   * A day as the page writes it, or by another pattern and names.
   * @param {string} local @param {Patterns} patterns @param {string} pattern @param {string[]} months
   */
  const dayFrom = (local, patterns, pattern = patterns.day, months = patterns.months) => {
    const [year, number = 1, date] = local.split(/\D/, 3).map(Number)
    const day = date === 1 ? patterns.firstDay : date
    return filled(pattern, { year, number, month: months[number - 1], day })
  }

  /**
   * What stands before or after it; in drawings the words between two times are an element, too.
   * @param {Element} element @param {'previousElementSibling' | 'nextElementSibling'} side
   */
  const besides = (element, side) => {
    const next = element[side]
    return next?.matches('tspan:not([data-form])') ? next[side] : next
  }

  /**
   * A day, short in columns and where a drawing has it so, with a year where the page tells it.
   * @param {HTMLElement} element @param {Date} at @param {Clock} clock
   */
  const dayText = (element, at, clock) => {
    const { form } = element.dataset
    const { patterns } = clock
    const isDrawn = element.closest('svg') !== null
    const original = element.textContent ?? ''
    const hasYear = /\d{4}/.test(original) || (form === 'end' && !isDrawn)
    const isNamed = /[^\P{L}日]/u.test(original)
    // `29, 2020` has the month of `January 28` before it, and `28.` that of `29. Januar 2020`.
    const side = hasYear || original.includes('日') ? 'previous' : 'next'
    const other = instantOf(besides(element, `${side}ElementSibling`) ?? element) ?? at
    const [a = '', b = ''] = [at, other].map(time => localText(time, clock).slice(0, 10))
    const isShared = form === 'day' && a !== b && a.slice(0, 7) === b.slice(0, 7)
    if (isShared && !isNamed) return original.replace(/\d+/, `${Number(a.slice(-2))}`)
    const isShort = isDrawn && isNamed && !patterns.months.some(name => original.includes(name))
    const months = form === 'clock' || isShort ? patterns.shortMonths : patterns.months
    return dayFrom(a, patterns, hasYear ? patterns.day : patterns.shortDay, months)
  }

  /** @param {Date} at @param {Clock} clock */
  const clockText = (at, clock) => {
    const [hour24 = '', ...rest] = localText(at, clock).slice(11).replace(/:00$/, '').split(':')
    const hour0 = Number(hour24) % 12
    const slots = { hour24, hour0, hour: hour0 || 12, minute: rest.join(':') }
    return filled(clock.patterns.clock[Number(hour24) < 12 ? 0 : 1], slots)
  }

  /** The clock of the incident in place of UTC, with its day where that of UTC is another. @param {Clock} clock */
  const tellSecond = clock => {
    const { patterns } = clock
    let day = ''
    for (const element of all('.timeline .day [data-form="day"], [data-second]')) {
      const row = element.closest('.timeline li')
      if (!element.matches('[data-second]')) {
        day = element.textContent ?? ''
        continue
      }
      const time = row?.querySelector('.clock') ?? element.previousElementSibling
      const text = time?.textContent ?? ''
      const at = time?.firstElementChild && instantOf(time.firstElementChild)
      const [other] = [-1, 1]
        .map(days => localText(new Date(Number(at) + days * 86_400_000), clock))
        .filter(local => at && row && dayFrom(local, patterns) === day)
      const short = other && dayFrom(other, patterns, patterns.shortDay, patterns.shortMonths)
      const unit = row && element.nextElementSibling
      if (unit) write(unit, ` ${document.querySelector('.timeline-head .clock')?.textContent}`)
      write(element, short ? filled(patterns.moment, { day: short, clock: text }) : text)
    }
  }

  /** @param {Clock} clock By which all times of the page are told, each once. */
  const tellAll = clock => {
    /** The day last told in a table or sentence. @type {Map<Element | null, string>} */
    const told = new Map()
    for (const element of all('[data-form]')) {
      const { form } = element.dataset
      const at = instantOf(element)
      if (form === 'zone') write(element, zoneText(element, clock))
      if (form === 'offset' && at) write(element, clock.name === '' ? 'UTC' : offsetOf(at, clock))
      if (form === 'zone' || form === 'offset' || at === null) continue
      const scope = element.closest('table, .timeline') ?? element.parentElement
      const today = localText(at, clock).slice(0, 10)
      const isTold = told.get(scope) === today
      const isBare = form === 'clock' && (!told.has(scope) || element.closest('svg'))
      told.set(scope, today)
      const day = dayText(element, at, clock)
      const first = besides(element, 'previousElementSibling')
      if (form !== 'day') {
        const time = clockText(at, clock)
        const isFull = form === 'moment' || !(isTold || isBare)
        // On an axis of hours, midnight has the name of its day.
        const isMidnight =
          element.matches('svg .quiet') && localText(at, clock).endsWith(' 00:00:00')
        const short = isMidnight ? day : time
        write(element, isFull ? filled(clock.patterns.moment, { day, clock: time }) : short)
      } else if (isTold && first?.matches('[data-form="day"]')) {
        // Two days with a word between that are one by this clock; the first may have the year of both.
        if (!/\d{4}/.test(first.textContent ?? '')) write(first, day)
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
    /** @type {Patterns} */
    const patterns = JSON.parse(clocks.dataset.patterns ?? '')
    const utc = { timeZone: 'UTC', name: '', patterns }
    const radios = Array.from(clocks.querySelectorAll('input'))
    // Or else the browser chooses again what was chosen before, as if the reader did.
    for (const radio of radios) radio.autocomplete = 'off'
    const show = (wanted = remembered()) => {
      for (const radio of radios) radio.checked = radio.value === (wanted ?? 'incident')
      for (const [node, text] of originals) node.textContent = text
      if (wanted === 'utc') tellSecond(utc)
      if (wanted === 'utc') tellAll(utc)
      if (wanted === 'mine') tellAll({ timeZone: undefined, name: patterns.mine, patterns })
    }
    clocks.addEventListener('change', () => show(remembered(radios.find(r => r.checked)?.value)))
    addEventListener('storage', event => event.key === storageKey && show())
    // A page that the browser kept comes back as it was left, whatever was chosen since.
    addEventListener('pageshow', event => event.persisted && show())
    show()
  }

  all('.clocks').forEach(switchClocks)
}
