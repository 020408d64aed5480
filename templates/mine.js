// @ts-check
/* What a reader chose: the instances that are theirs, which lists show alone, and what is new about them. */

{
  /** @param {string} selector @param {ParentNode} [within] @returns {HTMLElement[]} */
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector))

  /** Where the site is: two of one host have their own memories. */
  const root = new URL('.', /** @type {HTMLScriptElement} */ (document.currentScript).src)
  const key = `causebook-mine ${root.pathname}`

  /** A visit is over when nothing was looked at for so long, in milliseconds. */
  const pause = 30 * 60_000

  /** What the browser remembers; `known` are changes of earlier visits, `fresh` those first seen in this one. */
  /** @typedef {{ for: string[], known?: string[], fresh?: string[], at?: number }} Memory */
  /** @typedef {{ id: string, kind: string, url: string | null, title: string, summary: string,
   *   instances: string[], former_instances: string[] }} Change */

  /** Of this page, where the browser keeps nothing, or nothing more. @type {Memory | null} */
  let ownMemory = null

  /** Whatever another program left there. @param {unknown} list @returns {string[]} */
  const textsIn = list => (Array.isArray(list) ? list.filter(one => typeof one === 'string') : [])

  /** @returns {Memory | null} */
  const recall = () => {
    if (ownMemory) return ownMemory
    try {
      const { for: own, known, fresh, at } = JSON.parse(localStorage.getItem(key) ?? '{}') ?? {}
      if (textsIn(own).length === 0) return null
      if (!Array.isArray(known)) return { for: textsIn(own) }
      // Where the clock was put back since, the visit is another.
      const seen = at <= Date.now() ? Number(at) : 0
      return { for: textsIn(own), known: textsIn(known), fresh: textsIn(fresh), at: seen }
    } catch {
      return null
    }
  }

  /** As far as the browser lets us; null forgets. @param {Memory | null} memory */
  const remember = memory => {
    ownMemory = null
    try {
      if (memory) localStorage.setItem(key, JSON.stringify(memory))
      else localStorage.removeItem(key)
    } catch {
      // The address has it still.
      ownMemory = memory
    }
  }

  /** @param {string | Record<string, string>} forms @param {number} number */
  const counted = (forms, number) => {
    const rules = new Intl.PluralRules(document.documentElement.lang)
    const form = typeof forms === 'string' ? forms : (forms[rules.select(number)] ?? forms.other)
    return (form ?? '').replace('#', `${number}`)
  }

  /** @param {string} text */
  const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

  /** @param {string} pattern @param {Record<string, string>} slots */
  const filled = (pattern, slots) => pattern.replace(/\{(\w+)\}/g, (_, name) => slots[name] ?? '')

  /** @param {string} tag @param {(Node | string)[]} inner */
  const made = (tag, ...inner) => {
    const element = document.createElement(tag)
    element.append(...inner)
    return element
  }

  /** @param {string} href @param {string} text */
  const linkTo = (href, text) => {
    const link = made('a', made('bdi', text))
    link.setAttribute('href', href)
    return link
  }

  /** Nodes with a sign between any two. @param {Node[]} nodes @param {string} comma */
  const joined = (nodes, comma) => nodes.flatMap((node, i) => (i > 0 ? [comma, node] : [node]))

  const section = /** @type {HTMLElement | null} */ (document.querySelector('[data-mine]'))
  const { mine = '{}', changes: source = '', site = '' } = section?.dataset ?? {}
  const words = JSON.parse(mine)
  const inside = (/** @type {string} */ selector) => (section ? all(selector, section) : [])

  /* The instances by their names */

  const boxes = /** @type {HTMLInputElement[]} */ (inside('[type="checkbox"]'))
  /** @type {Map<string, HTMLInputElement>} */
  const boxOf = new Map()
  // A name of today goes before what another was called once.
  for (const names of [1, 0])
    for (const box of boxes) {
      const [id, ...others] = JSON.parse(box.dataset.names ?? '[]')
      for (const name of names ? others : [box.value, id]) boxOf.set(folded(name), box)
    }

  /** @param {readonly string[]} names What they are called, or were. @returns {Set<string>} */
  const slugsOf = names => new Set(names.flatMap(name => boxOf.get(folded(name))?.value ?? []))

  /** What an address, or a memory, calls them. @param {Set<string>} slugs @returns {string[]} */
  const namesOf = slugs =>
    boxes
      .filter(box => slugs.has(box.value))
      .map(({ dataset, value }) => {
        const [id] = JSON.parse(dataset.names ?? '[]')
        return id.includes(',') ? value : id
      })

  /* The address, which goes before what is remembered */

  /** Null where it says nothing of a choice, or names only what is not there; none is all of them. */
  const asked = () => {
    const text = new URL(location.href).searchParams.get('for')
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

  /* What the page shows */

  /** Says where nothing is left, and how much of all. @param {Element} place @param {number} count @param {boolean} isAll */
  const account = (place, count, isAll) => {
    for (const total of all('[data-mine-count]', place)) {
      total.dataset.mineCount ||= total.textContent ?? ''
      total.textContent = (isAll ? '' : `${count} / `) + total.dataset.mineCount
    }
    if (count > 0 || place.querySelector('[data-list-count]')) return
    const note = made('p', words.none)
    note.className = 'quiet'
    note.dataset.mineNone = ''
    const heading = place.querySelector('h2')
    if (heading) heading.after(note)
    else place.prepend(note)
  }

  /** Hides what is of others. @param {Set<string>} slugs */
  const narrow = slugs => {
    for (const note of all('[data-mine-none]')) note.remove()
    for (const list of all('[data-mine-more]')) list.hidden = slugs.size === 0
    /** @type {Map<Element, number>} */
    const left = new Map()
    for (const element of all('[data-instances]')) {
      const own = element.dataset.instances?.split(' ') ?? []
      const isOther = slugs.size > 0 && !own.some(slug => slugs.has(slug))
      element.toggleAttribute('data-not-mine', isOther)
      const place = element.closest('section') ?? document.body
      left.set(place, (left.get(place) ?? 0) + (isOther ? 0 : 1))
    }
    for (const [place, count] of left) account(place, count, slugs.size === 0)
    document.dispatchEvent(new Event('mine'))
  }

  /** @param {Set<string>} slugs @param {boolean} isShared @param {boolean} isKnown */
  const tell = (slugs, isShared, isKnown) => {
    const names = boxes
      .filter(box => slugs.has(box.value))
      .map(box => linkTo(box.dataset.href ?? '', box.parentElement?.textContent?.trim() ?? ''))
    const most = names.length > 4 ? 3 : 4
    const shown = /** @type {Node[]} */ (names.slice(0, most))
    if (names.length > most) shown.push(made('span', counted(words.others, names.length - most)))
    const [before, after] = (isShared ? words.shared : words.yours).split('{names}')
    const line = names.length > 0 ? [before, ...joined(shown, words.comma), after] : []
    if (names.length === 0 && isKnown) line.push(words.everything)
    for (const status of inside('[role="status"]')) status.replaceChildren(...line)
    const isThere = /** @type {Record<string, boolean>} */ ({
      keep: isShared,
      all: names.length > 0,
      mine: isKnown && (isShared || names.length === 0),
      none: names.length === 0 && !isKnown,
      some: names.length > 0 || isKnown,
    })
    for (const part of inside('[data-when]')) part.hidden = !isThere[part.dataset.when ?? '']
  }

  /* What is new since the last visit */

  /** Kinds of changes by what is said of them. @type {Record<string, string>} */
  const groupOf = {
    ...{ published: 'new', preliminary: 'new', corrected: 'corrected', final: 'updated' },
    ...{ restored: 'updated', withdrawn: 'withdrawn', closed: 'done' },
  }

  /** The changes that this visit is the first to see; and remembers them. @param {Change[]} changes */
  const freshOf = changes => {
    const memory = recall()
    const { at = 0, known = changes.map(({ id }) => id), fresh = [] } = memory ?? {}
    const now = Date.now()
    const before = new Set(now - at > pause ? [...known, ...fresh] : known)
    const found = changes.filter(({ id }) => !before.has(id))
    if (memory)
      remember({ ...memory, known: [...before], fresh: found.map(({ id }) => id), at: now })
    return found
  }

  /** @param {string} group @param {Change[]} changes */
  const itemOf = (group, changes) => {
    const links = changes.map(({ url, kind, title, summary }) => {
      const text = kind === 'closed' ? summary : title
      return url ? linkTo(root.href + url.slice(site.length), text) : made('bdi', text)
    })
    const count = counted(words.news[group], changes.length)
    return made('li', `${count}: `, ...joined(links, words.comma))
  }

  /** @param {Set<string>} slugs Of the reader; none tells no news. */
  const tellNews = async slugs => {
    const [news] = inside('.mine-news')
    if (!news) return
    news.hidden = true
    // Browsers give files nothing of other files.
    if (slugs.size === 0 || location.protocol === 'file:') return
    const response = await fetch(source).catch(() => null)
    /** @type {{ changes: Change[] } | null} */
    const file = response?.ok ? await response.json().catch(() => null) : null
    if (!file?.changes) return
    const own = freshOf(file.changes).filter(({ instances, former_instances: former }) =>
      [...slugsOf([...instances, ...former])].some(slug => slugs.has(slug)),
    )
    const groups = Object.keys(words.news)
      .map(
        group => /** @type {const} */ ([group, own.filter(({ kind }) => groupOf[kind] === group)]),
      )
      .filter(([, some]) => some.length > 0)
    const counts = groups.map(([group, some]) => counted(words.news[group], some.length))
    const text = filled(words.since, { changes: counts.join(words.comma) })
    for (const summary of all('summary', news)) summary.replaceChildren(text)
    for (const list of all('ul', news))
      list.replaceChildren(...groups.map(([group, some]) => itemOf(group, some)))
    news.hidden = groups.length === 0
  }

  /* The choice */

  const show = () => {
    const own = slugsOf(recall()?.for ?? [])
    const said = asked()
    const slugs = said ?? own
    const isShared = slugs.size > 0 && `${namesOf(slugs)}` !== `${namesOf(own)}`
    for (const box of boxes) box.checked = slugs.has(box.value)
    narrow(slugs)
    tell(slugs, isShared, own.size > 0)
    if (said === null && own.size > 0) address(own)
    void tellNews(isShared ? new Set() : slugs)
  }

  /** @param {Set<string>} slugs */
  const keep = slugs => {
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
  for (const form of inside('form'))
    form.addEventListener('submit', event => event.preventDefault())
  addEventListener('storage', event => event.key === key && show())
  addEventListener('popstate', show)
  if (section) show()
}
