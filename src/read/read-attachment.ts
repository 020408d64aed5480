/** Tells whether a file beside a report could run a script when it is opened. */
import type { SourcePath } from '../model/paths.ts'

/** Kinds of file that browsers show or save, and never run. */
const inert =
  /\.(png|jpe?g|gif|webp|avif|pdf|txt|log|csv|tsv|json|ya?ml|zip|gz|tgz|har|pcap|mp4|webm|docx|xlsx|pptx|odt|ods|odp)$/i

/** Whether the content has to be read to tell. */
export function isPicture(path: SourcePath): boolean {
  return /\.svg$/i.test(path)
}

/** Anything not known to be inert is active; so is an SVG picture with scripts, handlers or foreign content. */
export function isActive(path: SourcePath, text: string | null): boolean {
  if (!isPicture(path)) return !inert.test(path)
  return (
    text === null ||
    /<\s*script|<\s*foreignObject|\son\w+\s*=|javascript:|<!ENTITY|<\s*(animate|set)\b[^>]*href/i.test(
      text,
    )
  )
}
