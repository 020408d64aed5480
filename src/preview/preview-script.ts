/** What a preview adds to pages in the browser: the script that keeps them fresh, and its style sheet. */

/** Served as `/__causebook/dev.js`. What comes from reports is only ever set as text. */
export const previewScript = `'use strict'
{
  const { page, sum } = document.currentScript.dataset
  const scrollKey = 'causebook-scroll ' + location.pathname
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

  let events = null
  const connect = () => {
    if (events && events.readyState !== EventSource.CLOSED) return
    const shown = new URLSearchParams({ page, sum })
    events = new EventSource('/__causebook/events?' + shown)
    events.addEventListener('reload', reload)
    events.addEventListener('move', event => location.replace(JSON.parse(event.data)))
    events.addEventListener('files', event => {
      const changed = new Set(JSON.parse(event.data))
      const used = Array.from(document.images, image => new URL(image.src, location).pathname)
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

  const item = problem => {
    const made = element('li', 'causebook-' + problem.severity)
    const where = element('p', 'causebook-where')
    where.append(element('b', '', problem.severity))
    if (problem.where) where.append(' ', element('code', '', problem.where))
    if (problem.code) where.append(' ', element('small', '', problem.code))
    made.append(where, element('p', 'causebook-message', problem.message))
    if (problem.frame) made.append(element('pre', '', problem.frame))
    if (problem.hint) made.append(element('p', '', problem.hint))
    return made
  }

  const open = isOpen => {
    overlay.hidden = !isOpen
    badge.hidden = isOpen || badge.textContent === ''
  }

  const showProblems = view => {
    const key = JSON.stringify(view.problems)
    badge.textContent = view.summary
    if (summary.textContent !== view.summary) summary.textContent = view.summary
    list.replaceChildren(...view.problems.map(item))
    more.textContent = view.more > 0 ? view.more + ' more: see the terminal' : ''
    overlay.dataset.key = key
    open(view.errors && sessionStorage.getItem(closedKey) !== key)
  }

  const shut = () => {
    sessionStorage.setItem(closedKey, overlay.dataset.key)
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
`

/** Served as `/__causebook/dev.css`. It stands beside the styles of any site and borrows none of them. */
export const previewStyles = `.causebook-marks, .causebook-overlay, .causebook-badge {
  color-scheme: light dark;
  --paper: #fffdf7;
  --ink: #1f1c18;
  --quiet: #5f584e;
  --rule: #b9b0a1;
  --error: #94231b;
  --warning: #7d4a06;
  color: var(--ink);
  background: var(--paper);
  font: 1rem/1.5 system-ui, sans-serif;
}
@media (prefers-color-scheme: dark) {
  .causebook-marks, .causebook-overlay, .causebook-badge {
    --paper: #24211d;
    --ink: #ece6da;
    --quiet: #b5ac9d;
    --rule: #6b6459;
    --error: #f0a096;
    --warning: #e4bd7c;
  }
}
.causebook-marks { padding: 0.5rem 1rem; border-bottom: 1px solid var(--rule); text-align: center; }
.causebook-marks p { margin: 0; font-weight: 600; color: var(--warning); }
.causebook-bare { max-width: 40rem; margin: 15vh auto; padding: 0 1rem; font: 1rem/1.5 system-ui, sans-serif; }
.causebook-overlay {
  position: fixed; z-index: 2147483647; inset: auto 0 0; max-height: 60vh; overflow: auto;
  padding: 0 1.25rem 1rem; border-top: 3px solid var(--error);
}
.causebook-overlay[hidden], .causebook-badge[hidden] { display: none; }
.causebook-overlay header {
  position: sticky; top: 0; display: flex; align-items: center; justify-content: space-between;
  gap: 1rem; padding: 0.5rem 0; background: var(--paper);
}
.causebook-overlay h2 { margin: 0; font: inherit; font-weight: 700; color: var(--error); }
.causebook-overlay button, .causebook-badge {
  min-height: 2.75rem; padding: 0 1rem; border: 1px solid var(--rule); border-radius: 4px;
  font: inherit; color: var(--ink); background: var(--paper); cursor: pointer;
}
.causebook-badge { position: fixed; z-index: 2147483647; right: 1rem; bottom: 1rem; }
.causebook-overlay ol { margin: 0; padding: 0; list-style: none; }
.causebook-overlay li { padding: 0.75rem 0; border-top: 1px solid var(--rule); }
.causebook-overlay p { margin: 0; max-width: none; overflow-wrap: anywhere; }
.causebook-overlay .causebook-where { color: var(--quiet); }
.causebook-overlay .causebook-message { font-weight: 600; }
.causebook-error b { color: var(--error); }
.causebook-warning b { color: var(--warning); }
.causebook-overlay code, .causebook-overlay pre, .causebook-overlay small {
  font: 0.875rem/1.5 ui-monospace, Menlo, Consolas, monospace; color: inherit; background: none;
}
.causebook-overlay pre { margin: 0.5rem 0; padding: 0; border: 0; overflow-x: auto; color: var(--ink); }
@media print { .causebook-marks, .causebook-overlay, .causebook-badge { display: none; } }
`
