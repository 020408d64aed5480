/** Takes apart where a link of the configuration leads. */
import { type OutputPath, outputPath } from '../paths.ts'

export type FrameTarget =
  | { readonly is: 'address' }
  /** A page of the site's own, by its name, with what follows it: `#team`. */
  | { readonly is: 'page'; readonly name: string; readonly rest: string }
  /** A file of the site. */
  | { readonly is: 'path'; readonly path: OutputPath; readonly rest: string }

/** What a `to` of `nav` or `footer` means. */
export function frameTarget(to: string): FrameTarget {
  if (/^[a-z][a-z0-9+.-]*:/i.test(to)) return { is: 'address' }
  const [, address = '', rest = ''] = /^(?:\.?\/)*(?:\.(?=[?#]|$))?([^?#]*)(.*)$/.exec(to) ?? []
  if (/^pages\/.*\.(md|markdown)$/i.test(address)) return { is: 'page', name: address, rest }
  const isFolder = !address.split('/').at(-1)?.includes('.')
  const path = isFolder ? `${address.replace(/\/+$/, '')}/index.html`.replace(/^\//, '') : address
  return { is: 'path', path: outputPath(path), rest }
}
