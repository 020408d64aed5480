// @ts-check
/*
 * What a preview adds to every page: it keeps the page fresh, and shows what is wrong. What comes from
 * reports is only ever set as text.
 */

{
  /**
   * @typedef {{ severity: string, where: string | null, code: string | null, message: string,
   *   frame: string | null, hint: string | null }} Problem
   * @typedef {{ summary: string, errors: boolean, problems: Problem[], more: number }} Problems
   */
  const { page = '', sum = '' } = document.currentScript?.dataset ?? {}
  const scrollKey = `causebook-scroll ${location.pathname}`
  const closedKey = 'causebook-closed'

  const restoreScroll = () => {
    const kept = sessionStorage.getItem(scrollKey)
    if (kept === null) return
    const [x, y] = JSON.parse(kept)
    const scroll = () => scrollTo({ left: x, top: y, behavior: 'instant' })
    scroll()
    addEventListener('load', () => {
      scroll()
      sessionStorage.removeItem(scrollKey)
      history.scrollRestoration = 'auto'
    })
  }

  const reload = () => {
    sessionStorage.setItem(scrollKey, JSON.stringify([scrollX, scrollY]))
    history.scrollRestoration = 'manual'
    location.reload()
  }

  /** @type {EventSource | null} */
  let events = null
  const connect = () => {
    if (events && events.readyState !== EventSource.CLOSED) return
    const shown = new URLSearchParams({ page, sum })
    events = new EventSource(`/__causebook/events?${shown}`)
    events.addEventListener('reload', reload)
    events.addEventListener('move', event => location.replace(JSON.parse(event.data)))
    events.addEventListener('files', event => {
      const changed = new Set(JSON.parse(event.data))
      const used = Array.from(document.images, image => new URL(image.src, location.href).pathname)
      if (used.some(path => changed.has(path))) reload()
    })
    events.addEventListener('problems', event => showProblems(JSON.parse(event.data)))
  }

  // Browsers open few connections to one server: a page that nobody sees needs none.
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') connect()
    else if (events) events.close()
  })
  addEventListener('pageshow', connect)

  /**
   * @template {keyof HTMLElementTagNameMap} Name
   * @param {Name} name @param {string} [className] @param {string} [text]
   */
  const element = (name, className, text) => {
    const made = document.createElement(name)
    if (className) made.className = className
    if (text) made.textContent = text
    return made
  }

  const overlay = element('section', 'causebook-overlay')
  overlay.tabIndex = -1
  overlay.hidden = true
  overlay.setAttribute('aria-label', 'Problems')
  const summary = element('h2')
  summary.setAttribute('role', 'alert')
  const close = element('button', '', 'Close (Esc)')
  const list = element('ol')
  const more = element('p')
  const head = element('header')
  close.type = 'button'
  head.append(summary, close)
  overlay.append(head, list, more)
  const badge = element('button', 'causebook-badge')
  badge.type = 'button'
  badge.hidden = true
  document.body.append(overlay, badge)

  /** @param {Problem} problem */
  const item = problem => {
    const made = element('li', `causebook-${problem.severity}`)
    const where = element('p', 'causebook-where')
    where.append(element('b', '', problem.severity))
    if (problem.where) where.append(' ', element('code', '', problem.where))
    if (problem.code) where.append(' ', element('small', '', problem.code))
    made.append(where, element('p', 'causebook-message', problem.message))
    if (problem.frame) made.append(element('pre', '', problem.frame))
    if (problem.hint) made.append(element('p', '', problem.hint))
    return made
  }

  /** @param {boolean} isOpen */
  const open = isOpen => {
    overlay.hidden = !isOpen
    badge.hidden = isOpen || badge.textContent === ''
  }

  /** @param {Problems} view */
  const showProblems = view => {
    const key = JSON.stringify(view.problems)
    badge.textContent = view.summary
    if (summary.textContent !== view.summary) summary.textContent = view.summary
    list.replaceChildren(...view.problems.map(item))
    more.textContent = view.more > 0 ? `${view.more} more: see the terminal` : ''
    overlay.dataset.key = key
    open(view.errors && sessionStorage.getItem(closedKey) !== key)
  }

  const shut = () => {
    sessionStorage.setItem(closedKey, overlay.dataset.key ?? '')
    open(false)
    badge.focus()
  }
  close.addEventListener('click', shut)
  badge.addEventListener('click', () => {
    sessionStorage.removeItem(closedKey)
    open(true)
    overlay.focus()
  })
  document.addEventListener('keydown', event => {
    if (event.key === 'Escape' && !overlay.hidden) shut()
  })

  restoreScroll()
  connect()
}
