/** Writes the one script of a page that stands in it: it loads the others, and what it loads is all that runs. */
import { hash } from 'node:crypto'

export interface ScriptLoader {
  /** Safe in a `script` element. */
  readonly text: string
  /** As a Content-Security-Policy names it (CSP Level 3, 2.3.1). */
  readonly source: string
}

/**
 * Loads the scripts at these addresses, in their order. A policy that trusts this text, and what it brings (CSP Level 3,
 * 8.2), has no need to trust the host: beside the scripts there lie files that reports bring along, which a browser takes
 * for scripts where a host does not say that they are none.
 */
export function scriptLoader(addresses: readonly string[]): ScriptLoader {
  const list = JSON.stringify(addresses).replaceAll('<', '\\u003c')
  const text = `for(const src of ${list})document.head.append(Object.assign(document.createElement("script"),{src,async:false}))`
  return { text, source: `'sha256-${hash('sha256', text, 'base64')}'` }
}
