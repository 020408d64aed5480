/** Renders what every site says that has the same settings, templates and words: all of one that nobody wrote a report for. */
import type { Copy, Page, Site } from '../model/site.ts'
import type { Look } from './look.ts'
import { renderSite } from './render-site.ts'

export interface FrameText {
  /** The path of the file. */
  readonly name: string
  readonly content: string
}

/** Policies, titles of feeds, names of properties: by what is there without reports and pages, nothing hidden can be told. */
export function* frameTexts(site: Site, look: Look): Iterable<FrameText> {
  const none = { reports: [], drafts: [], faulty: [], hidden: [], pages: [], draftPages: [] }
  const empty: Site = {
    ...site,
    ...none,
    hiddenPages: [],
    standings: {},
    facets: [],
    attachments: [],
    statics: [],
  }
  for (const file of renderSite(empty, look)) {
    const content = isText(file) ? file.render() : ''
    if (typeof content === 'string') yield { name: file.path, content }
  }
}

/** Pictures take long to draw. */
const isText = (file: Page | Copy): file is Page => !('from' in file || /\.png$/.test(file.path))
