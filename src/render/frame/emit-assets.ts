/** What pages are shown with: the style sheet, icons, a logo, and the files that reports and pages link to. */
import { attachmentPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { copiedFile } from '../markup/link-target.ts'
import { publishedAssets } from './published-assets.ts'

/** Files of the templates folder, which are the frame. */
const nothing = () => null

export const emitAssets: Emitter = function* (site, look) {
  for (const { path, content } of publishedAssets(look, site.config).values())
    yield { path, madeOf: nothing, render: () => content }
  const files = [...site.reports, ...site.pages]
    .flatMap(({ links }) => links)
    .flatMap(link => copiedFile(link, site) ?? [])
  for (const from of [...new Set(files)].sort())
    yield { path: attachmentPath(from), from, isBare: true }
}
