/** Finds in HTML what would run a script, or load or send something that nobody asked for. */
import { createHash } from 'node:crypto'
import { type DefaultTreeAdapterTypes, parse, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterTypes.Node
type Element = DefaultTreeAdapterTypes.Element

/** What pages of ours have nowhere, and authors cannot have. */
const never =
  /^(iframe|frame|frameset|object|embed|applet|base|portal|plaintext|xmp|noembed|noframes|marquee)$/
/** What authors cannot have, for it is ours alone. */
const ours =
  /^(script|style|link|meta|form|input|button|select|textarea|svg|math|template|noscript|title)$/
const addresses =
  /^(href|src|action|formaction|xlink:href|data|poster|background|cite|ping|srcset)$/
const harmful = /^(javascript|vbscript|data|file|blob|filesystem|about):/i

/** Of a whole page of the site. */
export function strayOnPage(html: string): readonly string[] {
  return [...elementsIn(parse(html))].flatMap(element =>
    isOwnScript(element, html) ? [] : strayIn(element, false),
  )
}

/** Whether it is a script that the policy of the page names by its sum. */
function isOwnScript({ tagName, childNodes, attrs }: Element, html: string): boolean {
  const [child] = childNodes
  if (tagName !== 'script' || attrs.length > 0 || !child || !('value' in child)) return false
  const sum = createHash('sha256').update(child.value).digest('base64')
  return html.slice(0, html.indexOf('</head>')).includes(`'sha256-${sum}'`)
}

/** Of HTML that an author brought into being. */
export function strayInFragment(html: string): readonly string[] {
  return [...elementsIn(parseFragment(html))].flatMap(element => strayIn(element, true))
}

function* elementsIn(node: Node): Generator<Element> {
  if ('tagName' in node) yield node
  if ('content' in node) yield* elementsIn(node.content)
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child)
}

function strayIn({ tagName, attrs, childNodes }: Element, isAuthors: boolean): readonly string[] {
  const values = new Map(
    attrs.map(({ name, prefix, value }) => [prefix ? `${prefix}:${name}` : name, value]),
  )
  const found = attrs.flatMap(({ name, prefix, value }) => {
    const whole = prefix ? `${prefix}:${name}` : name
    if (/^on|^srcdoc$|^style$|^formaction$/i.test(name)) return `${tagName} ${whole}="${value}"`
    // Browsers pass over blanks and control characters before and in a scheme.
    const scheme = Array.from(value, letter => (letter > ' ' ? letter : '')).join('')
    const isIcon = tagName === 'link' && value === 'data:,'
    return addresses.test(whole) && harmful.test(scheme) && !isIcon
      ? `${tagName} ${whole}="${value}"`
      : []
  })
  const isOurs = ours.test(tagName) && !(tagName === 'input' && isBox(values))
  if (never.test(tagName) || (isAuthors && isOurs)) found.push(`<${tagName}>`)
  if (
    tagName === 'script' &&
    !isData(values.get('type')) &&
    (childNodes.length > 0 || !isLocal(values.get('src')))
  )
    found.push(`<script> ${values.get('src') ?? 'inline'}`)
  if (
    tagName === 'meta' &&
    values.get('http-equiv') === 'refresh' &&
    !/^0; ?url=[^:]*$/.test(values.get('content') ?? '')
  )
    found.push(`<meta> ${values.get('content')}`)
  return found
}

/** The box of a task, which nobody can tick: `- [x] Done`. */
const isBox = (values: ReadonlyMap<string, string>) =>
  values.get('type') === 'checkbox' &&
  values.has('disabled') &&
  [...values.keys()].every(name => /^(type|disabled|checked|aria-\w+)$/.test(name))

const isData = (type = '') => /^application\/(ld\+)?json$/.test(type)
const isLocal = (src = '') => src !== '' && !/^([a-z]+:|\/\/)/i.test(src)
