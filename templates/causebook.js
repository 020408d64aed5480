// @ts-check
/* What a page can do besides being read. Without it, nothing is missing but convenience. */

{
  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

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

  /** @param {HTMLElement} button It copies `data-copy` or, where that is empty, the address of the page; or the code before it. */
  const offerCopy = button => {
    const status = document.createElement('span')
    status.className = 'copied'
    status.setAttribute('role', 'status')
    button.after(status)
    button.addEventListener('click', async () => {
      const { copy = '', copied = '', failed } = button.dataset
      const code = button.matches('pre + *') ? button.previousElementSibling?.textContent : null
      const text = code?.replace(/\n$/, '') ?? new URL(copy, location.href).href
      for (const other of all('.copied')) other.textContent = ''
      status.textContent = (await copyText(text)) ? copied : (failed ?? text)
    })
  }

  /* Addresses without the names of files, which only a disk needs */

  /** @param {string} address `a/index.html#b` → `a/#b`, `index.html` → `./`. */
  const plain = address =>
    address.replace(/^([^?#]*\/)?index\.html(?=[?#]|$)/, (_, folder) => folder ?? './')

  const plainAddresses = () => {
    for (const link of all('a[href*="index.html"]')) {
      const href = link.getAttribute('href') ?? ''
      // What is elsewhere has its own names.
      if (!/^(\w+:|\/\/)/.test(href)) link.setAttribute('href', plain(href))
    }
    const { pathname, search, hash } = location
    const own = plain(pathname)
    if (own !== pathname) history.replaceState(history.state, '', own + search + hash)
  }

  /* Tables that a narrow window shows as blocks, where some browsers forget that they are tables */

  const roles = {
    table: 'table',
    'thead, tbody': 'rowgroup',
    tr: 'row',
    td: 'cell',
    '[scope=col]': 'columnheader',
    '[scope^=row]': 'rowheader',
  }

  const keepTables = () => {
    for (const [selector, role] of Object.entries(roles)) {
      for (const part of all(`:is(.stacks, .stacks *):is(${selector})`))
        part.setAttribute('role', role)
    }
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

  if (location.protocol !== 'file:') plainAddresses()
  all('nav.contents').forEach(followReading)
  all('button[data-copy]').forEach(offerCopy)
  keepTables()
  document.addEventListener('keydown', goToSearch)
  // Without times to tell by it, of the switch of clocks only the place is kept.
  const hidden = document.querySelector('[data-form]') ? '' : ':not(.clocks)'
  for (const element of all(`[data-script]${hidden}`)) element.hidden = false
}
