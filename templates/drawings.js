// @ts-check
/* What drawings of incidents can do besides being seen: go by the clock that times are told by, and follow the reader. */

{
  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

  /** Draws the days of an incident as pages do, in UTC or by the reader's clock. @param {HTMLElement} box @param {boolean} isUtc */
  const drawDays = (box, isUtc) => {
    /** In order, as windows are. @type {Map<number, string>} */
    const days = new Map()
    let last = 0
    for (const span of box.dataset.spans?.split(';') ?? []) {
      const [kind, from = '', to = ''] = span.split(' ')
      let at = Date.parse(from)
      do {
        const day = new Date(at)
        const start = isUtc ? day.setUTCHours(0, 0, 0, 0) : day.setHours(0, 0, 0, 0)
        const next = isUtc ? start + 864e5 : day.setDate(day.getDate() + 1)
        const scale = 100 / (next - start)
        const width = Math.max((Math.min(Date.parse(to), next) - at) * scale, 1)
        const x = Math.min((at - start) * scale, 100 - width)
        const bar = `<rect class="${kind}" x="${x}%" width="${width}%" height="100%" fill="url(#row-${kind})"/>`
        const line = days.get(start) ?? `<svg${start - last > 9e7 ? ' class="apart"' : ''}>`
        days.set(start, line + bar)
        last = Math.max(last, start)
        at = next
      } while (at < Date.parse(to) && days.size < 32)
    }
    box.innerHTML = [...days.values()].join('</svg>')
  }

  /** What pages themselves draw. @type {Map<HTMLElement, string>} */
  const originals = new Map()

  /** `UTC+5:30`, as pages write it. @param {number} at */
  const offsetAt = at => {
    const minutes = -new Date(at).getTimezoneOffset()
    const [size, rest] = [Math.abs(minutes), Math.abs(minutes % 60)]
    return `UTC${minutes < 0 ? '−' : '+'}${Math.floor(size / 60)}${rest ? `:${rest}` : ''}`
  }

  /** When the reader's clock changes. @param {number} from @param {number} to */
  const changesIn = (from, to) => {
    const changes = []
    for (let start = from; start < to; start += 864e5) {
      let [before, after] = [start, Math.min(start + 864e5, to)]
      if (offsetAt(before) === offsetAt(after)) continue
      while (after - before > 1e3) {
        const middle = (before + after) / 2
        if (offsetAt(middle) === offsetAt(start)) before = middle
        else after = middle
      }
      changes.push(Math.round(after / 1e3) * 1e3)
    }
    return changes
  }

  /** About how much of a line of so many pixels a text takes, and rather more, in percent. @param {string | null} text @param {number} least */
  const widthOf = (text, least) => {
    let width = 0
    for (const letter of text ?? '') width += letter > '\u2e7f' ? 1365 : 806
    return width / least
  }

  /**
   * Draws midnights and changes by another clock in a box that large drawings have for them.
   * @param {HTMLElement} box @param {number[]} days When days begin. @param {number[]} changes @param {(at: number) => number} placeOf
   * @param {number} least
   */
  const drawMarks = (box, days, changes, placeOf, least) => {
    let marks = ''
    let free = 0
    for (const at of box.matches('.offsets') ? changes : []) {
      const text = `${offsetAt(at - 1)} → ${offsetAt(at)}`
      const half = widthOf(text, least) / 2
      const x = Math.min(Math.max(placeOf(at), half), 100 - half)
      // What has no room is told at the head of the drawing.
      if (x < free + half) continue
      marks += `<text x="${x}%" y="12" text-anchor="middle">${text}</text>`
      free = x + half + 3
    }
    for (const x of box.matches('.midnights') ? days.map(placeOf) : [])
      marks += `<line x1="${x}%" x2="${x}%" y2="100%"/>`
    for (const x of box.matches('.breaks') ? changes.map(placeOf) : [])
      marks += `<svg x="${x}%" width="1" class="break"><path class="nothing" d="M-3 .5h6"/><path d="M-5 5l4-9M1 5l4-9"/></svg>`
    box.innerHTML = marks
  }

  /** @param {Element} text @param {number} least @returns {[from: number, to: number]} */
  const reachOf = (text, least) => {
    const [x, width] = [parseFloat(text.getAttribute('x') ?? '0'), widthOf(text.textContent, least)]
    const anchor = text.getAttribute('text-anchor')
    const from = x - (anchor === 'middle' ? width / 2 : anchor ? width : 0)
    return [from, from + width]
  }

  /** Where pages themselves have what was moved. @type {Map<Element, [name: string, place: string | null][]>} */
  const moved = new Map()

  /** @param {Element} part @param {Record<string, string>} places */
  const move = (part, places) => {
    moved.set(
      part,
      Object.keys(places).map(name => [name, part.getAttribute(name)]),
    )
    for (const [name, place] of Object.entries(places)) part.setAttribute(name, place)
  }

  /**
   * Moves the names of days on an axis to where these begin by another clock; those that have no room there are hidden.
   * @param {Element} axis @param {number[]} days @param {(at: number) => number} placeOf @param {number} least
   */
  const moveDays = (axis, days, placeOf, least) => {
    const taken = all('text:not(.quiet)', axis).map(text => reachOf(text, least))
    for (const text of all('.quiet[data-form="day"]', axis)) {
      const tick = text.previousElementSibling
      const own = Date.parse(text.dataset.at ?? '')
      const at = days.filter(day => day <= own).pop() ?? 0
      const half = widthOf(text.textContent, least) / 2
      const x = Math.min(Math.max(placeOf(at), half), 100 - half)
      const isFree = taken.every(([from, to]) => x + half + 2 < from || x - half - 2 > to)
      const visibility = at && isFree ? 'visible' : 'hidden'
      if (at && isFree) taken.push([x - half, x + half])
      if (tick) move(tick, { visibility, x1: `${placeOf(at)}%`, x2: `${placeOf(at)}%` })
      move(text, { visibility, 'text-anchor': 'middle', x: `${x}%` })
    }
  }

  /** Follows the switch of clocks in a large drawing. @param {HTMLElement} box @param {boolean} isUtc */
  const redraw = (box, isUtc) => {
    const [from = 0, seconds = 0, least = 0] = (box.dataset.span ?? '').split(' ').map(Number)
    const [start, end] = [from * 1e3, (from + seconds) * 1e3]
    /** @param {number} at */
    const placeOf = at => ((at - start) / seconds) * 0.1
    const day = new Date(start - 1)
    const next = () => (isUtc ? day.setUTCHours(24, 0, 0, 0) : day.setHours(24, 0, 0, 0))
    const days = []
    for (let at = next(); at <= end; at = next()) days.push(at)
    const isMany = seconds / 86_400 > least / 6
    drawMarks(box, isMany ? [] : days, isUtc ? [] : changesIn(start, end), placeOf, least)
    if (box.matches('.breaks')) moveDays(box.parentElement ?? box, days, placeOf, least)
  }

  const drawAll = () => {
    const clock = document.querySelector('.clocks :checked')?.getAttribute('value') ?? ''
    const isOther = /utc|mine/.test(clock)
    for (const [part, places] of moved)
      for (const [name, place] of places)
        if (place === null) part.removeAttribute(name)
        else part.setAttribute(name, place)
    for (const box of all('.row-days, [data-span]')) {
      const original = originals.get(box) ?? box.innerHTML
      originals.set(box, original)
      box.innerHTML = original
      if (isOther) (box.dataset.span ? redraw : drawDays)(box, clock === 'utc')
    }
  }

  /** Lights the tick of the row that is being read, or of the one before it. @param {HTMLElement} strip */
  const followRows = strip => {
    /** @type {Map<Element, Element>} */
    const ticks = new Map()
    /** @type {Element | null} */
    let tick = null
    for (const row of all('li, summary', strip.parentElement ?? strip)) {
      tick = strip.querySelector(`[data-row="${row.id}"]`) ?? tick
      if (tick) ticks.set(row, tick)
    }
    /** @param {IntersectionObserverEntry[]} entries */
    const follow = entries => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue
        for (const other of ticks.values())
          other.classList.toggle('now', other === ticks.get(target))
      }
    }
    // A row is being read while it crosses a line in the upper half of the window.
    const watcher = new IntersectionObserver(follow, { rootMargin: '-30% 0px -70%' })
    for (const row of ticks.keys()) watcher.observe(row)
  }

  all('.strip').forEach(followRows)
  drawAll()
  // After the switch of clocks itself, which another page can move as well.
  for (const event of ['change', 'storage', 'pageshow']) addEventListener(event, drawAll)
}
