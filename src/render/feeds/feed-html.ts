/** Turns HTML that items of several feeds carry into how XML has it, once for all of them. */
import { escapeMarkup } from '../markup/escape-markup.ts'
import { legible } from '../markup/legible.ts'

export class FeedHtml {
  readonly html: string
  #escaped: string | undefined

  constructor(html: string) {
    this.html = legible(html)
  }

  /** As it may stand between tags. */
  get escaped(): string {
    this.#escaped ??= escapeMarkup(this.html)
    return this.#escaped
  }
}
