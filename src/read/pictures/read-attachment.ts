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

/** Bytes of a drawing, and of all those of one report: what is more nobody looks into, and nobody shows. */
export const [largestDrawing, largestDrawings] = [2_000_000, 3_000_000]

/** What is wrong with a file that is not known to be inert, and with a drawing that is more than one; else null. */
export function dangerIn(path: SourcePath, text: string | null): string | null {
  if (!isPicture(path)) return inert.test(path) ? null : 'could run a script'
  if (text === null) return 'could run a script, for nobody has looked into it'
  const danger = dangerInDrawing(text)
  if (danger === null) return null
  const { what, line, isExcess } = danger
  return isExcess
    ? `could keep a browser busy: line ${line} has ${what}. Simplify the drawing, or save it as a PNG`
    : `could run a script, or load something: line ${line} has ${what}`
}

/** Whether opening the file could do more than show it. */
export function isActive(path: SourcePath, text: string | null): boolean {
  return dangerIn(path, text) !== null
}
