/** What renderers are given besides the site: the templates, and the text of each report on demand. */

import type { OutputPath } from '../model/paths.ts'
import type { Body, Report } from '../model/report.ts'
import type { Copy, Page, Site } from '../model/site.ts'
import type { Stamps } from './stamps.ts'
import type { Words } from './words/words.ts'

/** Draws pictures. */
export interface Rasterizer {
  /** Tells one way of drawing from another. */
  readonly version: string
  /** The SVG as PNG, in the size that it states. */
  readonly draw: (svg: string) => Uint8Array
}

export interface Look {
  /** Tells one state of templates, assets and our own code from another. */
  readonly version: string
  /** The words of the site's language. */
  readonly words: Words
  /** The English ones, for cards whose typeface has no letters for those of the site. */
  readonly english: Words
  /** Fills the template `name` (`report` for `report.liquid`) with a view. */
  readonly fill: (name: string, view: object) => string
  /** Whether a template loads a script of its own. */
  readonly loadsScripts?: boolean
  /** Files of the templates folder that are not templates, as they are: style sheet, icons, logo. By name. */
  readonly assets: Readonly<Record<string, string | Uint8Array>>
  /** The body of a report; kept apart because it is large and most pages do without it. */
  readonly bodyOf: (report: Report) => Body
  readonly rasterizer: Rasterizer
}

/** How a page is made: its path, what goes into it, and what comes of that. */
export interface Recipe {
  readonly path: OutputPath
  /** What it is made of in place of the frame that is around all others, as data. */
  readonly frame?: unknown
  /** All else that it is made of, as data: while that stays the same, so do the bytes. */
  readonly madeOf: (stamps: Stamps) => unknown
  readonly render: Page['render']
  /** Of a page that search engines are to list: the reports of which the newest change is its own. */
  readonly listed?: readonly string[]
}

/** One kind of output: from the site to the files of it. */
export type Emitter = (site: Site, look: Look) => Iterable<Recipe | Copy>
