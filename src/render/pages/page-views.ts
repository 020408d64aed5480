/** What the template of a page of the site's own sees. */
import type { LanguageView } from '../report/report-views.ts'
import type { FrameView } from '../views.ts'

/** `page.liquid` */
export interface PageView {
  readonly page: FrameView
  readonly title: string
  /** Whether only internal readers have it. */
  readonly isInternal: boolean
  /** Of the author's words, where that is another than the site's. */
  readonly language: LanguageView | null
  /** What stands below the title: safe HTML. */
  readonly html: string
}
