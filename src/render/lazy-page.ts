/** Makes a page whose fingerprint, like its text, is worked out only when somebody asks. */
import type { OutputPath } from '../model/paths.ts'
import type { Page } from '../model/site.ts'

/** The page at `path`: a preview has thousands after every change and looks at few of them. */
export function lazyPage(path: OutputPath, stamp: () => string, render: Page['render']): Page {
  let known: string | undefined
  return {
    path,
    get fingerprint() {
      known ??= stamp()
      return known
    },
    render,
  }
}
