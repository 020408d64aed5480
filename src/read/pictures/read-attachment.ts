/** Tells whether a file beside a report could run a script when it is opened. */
import type { SourcePath } from '../../model/paths.ts'
import { dangerInDrawing } from './danger-in-drawing.ts'

/** Kinds of file that browsers show or save, and never run. */
const inert =
  /\.(png|jpe?g|gif|webp|avif|pdf|txt|log|csv|tsv|json|ya?ml|zip|gz|tgz|har|pcap|mp4|webm|docx|xlsx|pptx|odt|ods|odp)$/i

/** Whether the content has to be read to tell. */
export function isPicture(path: SourcePath): boolean {
  return /\.svg$/i.test(path)
}

/** What is wrong with a file that is not known to be inert, and with a drawing that is more than one; else null. */
export function dangerIn(path: SourcePath, text: string | null): string | null {
  if (!isPicture(path)) return inert.test(path) ? null : 'could run a script'
  if (text === null) return 'could run a script, for nobody has looked into it'
  const danger = dangerInDrawing(text)
  if (danger === null) return null
  return `could run a script, or load something: line ${danger.line} has ${danger.what}`
}

/** Whether opening the file could do more than show it. */
export function isActive(path: SourcePath, text: string | null): boolean {
  return dangerIn(path, text) !== null
}
