/**
 * Reads XML that is written plainly: elements, attributes in double quotes, text with the five entities of XML. Ours
 * is. All that it reads is well-formed; what it does not read may be so as well, and is left to a parser.
 */
import type { Listener } from './parse-markup.ts'

const prolog = /^(?:<\?xml [^?<>]*\?>\s*)?(?:<\?xml-stylesheet [^?<>]*\?>\s*)*/
const tag =
  /<([a-z_][\w:.-]*)((?:[ \t\r\n]+[a-z_][\w:.-]*="[^"<]*")*)[ \t\r\n]*(\/?)>|<\/([a-z_][\w:.-]*)[ \t\r\n]*>/iy
const twice = /\s([\w:.-]+)=(?=.*\s\1=)/s
const oddText = /&(?!(?:amp|lt|gt|quot|apos);)|\]\]>/

const entities = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" } as const

/**
 * Calls `listener` for what is in `xml`, texts as they are written; whether all of it is plain: if not, what was told
 * may be wrong.
 */
export function readPlainXml(xml: string, { onOpen, onText, onClose }: Listener): boolean {
  const open: string[] = []
  const [{ length }] = prolog.exec(xml) ?? ['']
  let isDone = false
  for (let at = length; at < xml.length; at = tag.lastIndex) {
    const next = xml.indexOf('<', at)
    const text = xml.slice(at, next === -1 ? undefined : next)
    if (open.length === 0 ? /[^ \t\r\n]/.test(text) : oddText.test(text)) return false
    if (next === -1) break
    if (text !== '') onText(text)
    tag.lastIndex = next
    const [whole, name, attributes = '', close, closed] = tag.exec(xml) ?? []
    if (whole === undefined || isDone) return false
    if (name === undefined) {
      if (open.pop() !== closed) return false
      onClose()
    } else {
      if (oddText.test(attributes) || twice.test(attributes)) return false
      onOpen(name)
      if (close === '') open.push(name)
      else onClose()
    }
    isDone = open.length === 0
  }
  return isDone
}

/** What a text says, its entities being characters. */
export function plainText(text: string): string {
  return text.replace(
    /&(amp|lt|gt|quot|apos);/g,
    (_, name: keyof typeof entities) => entities[name],
  )
}
