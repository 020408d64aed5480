/** Says what is missing from an address where a file was meant, it seems, to be one. */
import type { SourcePath } from '../../model/paths.ts'

/** An address of the web, or of mail, without what says that it is one. */
export function addressHint(path: SourcePath): string | null {
  const [web] = /(?<=^|\/)www\..+$/i.exec(path) ?? []
  if (web !== undefined) return `Write https://${web}`
  const [mail] = /(?<![^\s/@])[^\s/@]+@[^\s/@]+\.[a-z]+$/i.exec(path) ?? []
  return mail === undefined ? null : `Write mailto:${mail}`
}
