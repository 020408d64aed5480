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

  const drawAll = () => {
    const clock = document.querySelector('.clocks :checked')?.getAttribute('value') ?? ''
    for (const box of all('.row-days')) {
      const original = originals.get(box) ?? box.innerHTML
      originals.set(box, original)
      box.innerHTML = original
      if (/utc|mine/.test(clock)) drawDays(box, clock === 'utc')
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
