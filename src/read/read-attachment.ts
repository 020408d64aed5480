/** Tells whether a file beside a report could run a script when it is opened. */
import type { SourcePath } from '../model/paths.ts'
import { spellOut } from './decode.ts'

/** Kinds of file that browsers show or save, and never run. */
const inert =
  /\.(png|jpe?g|gif|webp|avif|pdf|txt|log|csv|tsv|json|ya?ml|zip|gz|tgz|har|pcap|mp4|webm|docx|xlsx|pptx|odt|ods|odp)$/i

/** Whether the content has to be read to tell. */
export function isPicture(path: SourcePath): boolean {
  return /\.svg$/i.test(path)
}

/** What makes a picture a program; an element may have any prefix, for a prefix stands for any namespace. */
const dangers = [
  /<([^\s<>/:]+:)?(script|handler|listener|foreignObject|iframe|object|embed)\b/i,
  /\son\w+\s*=/i,
  /j\s*a\s*v\s*a\s*s\s*c\s*r\s*i\s*p\s*t\s*:/i,
  /attributeName\s*=\s*["'][^"']*href/i,
  // Elements of HTML need no foreignObject around them.
  /http:\/\/www\.w3\.org\/1999\/xhtml/i,
  // Declarations can put text and attributes where none is written.
  /<!(ENTITY|ATTLIST)|<\?xml-stylesheet/i,
  // In another encoding than UTF-8, nothing of all this would be found.
  /[^\P{Cc}\s]|\uFFFD|^\uFEFF?<\?xml[^>]*encoding\s*=\s*["'](?!(utf-8|us-ascii)["'])/iu,
]

/** Anything not known to be inert is active; so is an SVG picture with scripts, handlers or foreign content. */
export function isActive(path: SourcePath, text: string | null): boolean {
  if (!isPicture(path)) return !inert.test(path)
  if (text === null) return true
  const spelt = spellOut(text)
  return dangers.some(danger => danger.test(spelt))
}
