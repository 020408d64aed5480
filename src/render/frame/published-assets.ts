/** Turns the assets of a look into files as browsers load them: those that pages load, under names that tell their content. */
import { hash } from 'node:crypto'
import type { Config } from '../../model/config.ts'
import { type OutputPath, outputPath } from '../../model/paths.ts'
import type { Site } from '../../model/site.ts'
import type { Look } from '../look.ts'
import { leanScript } from './lean-script.ts'
import { leanStyles } from './lean-styles.ts'
import { themeRules } from './theme-rules.ts'

/** What pages load is kept by browsers for as long as they like, for another content has another name. */
const loaded = [
  ...['causebook.css', 'feed.css', 'causebook.js', 'clocks.js', 'drawings.js', 'lists.js'],
  ...['mine.js', 'search.js', 'search-late.js'],
]

const isLoaded = (name: string) => loaded.includes(name) || name.endsWith('.woff2')

export interface PublishedAsset {
  readonly path: OutputPath
  readonly content: string | Uint8Array
}

type Assets = ReadonlyMap<string, PublishedAsset>

const published = new WeakMap<Look['assets'], { readonly config: Config; readonly files: Assets }>()

/** The files by the names that the templates folder has for them; made once for all pages of a site. */
export function publishedAssets({ assets }: Look, config: Config): Assets {
  const known = published.get(assets)
  if (known?.config === config) return known.files
  const files = new Map<string, PublishedAsset>()
  for (const name of Object.keys(assets)) publish(name, assets, config, files)
  published.set(assets, { config, files })
  return files
}

/** Where the asset `name` is; where there is none, where it would be under its own name. */
export function assetPath(name: string, { site, look }: { site: Site; look: Look }): OutputPath {
  return publishedAssets(look, site.config).get(name)?.path ?? outputPath(name)
}

function publish(
  name: string,
  assets: Look['assets'],
  config: Config,
  files: Map<string, PublishedAsset>,
): OutputPath {
  const known = files.get(name)
  if (known) return known.path
  // A script that imports one by which it is imported itself has it under its own name.
  files.set(name, { path: outputPath(name), content: '' })
  const pathOf = (other: string) => publish(other, assets, config, files)
  const content = contentOf(name, assets, config, pathOf)
  const path = outputPath(isLoaded(name) ? hashedName(name, content) : name)
  files.set(name, { path, content })
  return path
}

/** `causebook.css` → `causebook.3f2a9c1b.css` */
function hashedName(name: string, content: string | Uint8Array): string {
  return name.replace(/(?=\.\w+$)/, `.${hash('sha256', content).slice(0, 8)}`)
}

function contentOf(
  name: string,
  assets: Look['assets'],
  config: Config,
  pathOf: (name: string) => OutputPath,
): string | Uint8Array {
  const content = assets[name] ?? ''
  if (typeof content !== 'string') return content
  if (name === 'causebook.css')
    return leanStyles(content) + themeRules(config, file => (file in assets ? pathOf(file) : null))
  if (name.endsWith('.css')) return leanStyles(content)
  if (!name.endsWith('.js')) return content
  return leanScript(content).replace(/(["'`])\.\/([\w-]+\.js)\1/g, (import_, quote, other) =>
    isLoaded(other) && other in assets ? `${quote}./${pathOf(other)}${quote}` : import_,
  )
}
