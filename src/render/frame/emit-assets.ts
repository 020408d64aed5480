/** What pages are shown with: the style sheet, icons, a logo, and the files that reports link to. */
import { darkShare } from '../../model/contrast.ts'
import { outputPath } from '../../model/paths.ts'
import { attachmentPath } from '../addresses.ts'
import type { Emitter } from '../look.ts'
import { copiedFile } from '../markup/link-target.ts'
import { leanScript } from './lean-script.ts'
import { leanStyles } from './lean-styles.ts'

/** Files of the templates folder, which are the frame. */
const nothing = () => null

export const emitAssets: Emitter = function* (site, look) {
  const { accent } = site.config.theme
  for (const [name, content] of Object.entries(look.assets)) {
    const own = name === 'causebook.css' && accent !== null ? accentRules(accent) : ''
    const render = () => (typeof content === 'string' ? leanText(name, content) + own : content)
    yield { path: outputPath(name), madeOf: nothing, render }
  }
  const files = site.reports
    .flatMap(report => report.links)
    .flatMap(link => copiedFile(link, site) ?? [])
  for (const from of [...new Set(files)].sort()) yield { path: attachmentPath(from), from }
}

/** A script or style sheet as browsers are sent it; all else as it is. */
function leanText(name: string, content: string): string {
  if (name.endsWith('.js')) return leanScript(content)
  return name.endsWith('.css') ? leanStyles(content) : content
}

/** The accent that the configuration names, and a lighter one for dark paper. */
function accentRules(accent: string): string {
  return [
    '',
    `:root { --accent: ${accent}; }`,
    '@media screen and (prefers-color-scheme: dark) {',
    `  :root { --accent: color-mix(in oklab, ${accent} ${100 * darkShare}%, white); }`,
    '}',
    '',
  ].join('\n')
}
