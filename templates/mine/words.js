// @ts-check
/* Texts, and what they are made of on the page. */

/** @param {string | Record<string, string>} forms @param {number} number */
export const counted = (forms, number) => {
  const rules = new Intl.PluralRules(document.documentElement.lang)
  const form = typeof forms === 'string' ? forms : (forms[rules.select(number)] ?? forms.other)
  return (form ?? '').replace('#', `${number}`)
}

/** @param {string} text */
export const folded = text => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

/** @param {string} pattern @param {Record<string, string>} slots */
export const filled = (pattern, slots) =>
  pattern.replace(/\{(\w+)\}/g, (_, name) => slots[name] ?? '')

/** @param {string} tag @param {(Node | string)[]} inner */
export const made = (tag, ...inner) => {
  const element = document.createElement(tag)
  element.append(...inner)
  return element
}

/** @param {string} href @param {string} text */
export const linkTo = (href, text) => {
  const link = made('a', made('bdi', text))
  link.setAttribute('href', href)
  return link
}

/** Nodes with a sign between any two. @param {Node[]} nodes @param {string} comma */
export const joined = (nodes, comma) => nodes.flatMap((node, i) => (i > 0 ? [comma, node] : [node]))
