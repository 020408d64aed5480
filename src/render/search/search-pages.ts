/** Turns a site into the pages of its own that a search may name: lists, the calendar, and so on. */
import { tokensOf } from '../../../templates/search/tokens.js'
import { ledgerStates } from '../../figures/ledger.ts'
import type { Site } from '../../model/site.ts'
import { ledgerPath, searchPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import type { Look } from '../look.ts'
import { survey } from '../survey.ts'
import { filled, type Words } from '../words/words.ts'
import { passagesOf } from './passages.ts'

export interface SearchPage {
  readonly name: string
  /** From the root of the site. */
  readonly path: string
  /** What it is called, in the words of a search. */
  readonly said: readonly string[]
  /** Of a page of the site's own, the words that stand on it, with spaces between. */
  readonly text?: string
}

/** All pages that are not about a report: those of every site by their names in its language and in English, its own by their texts. */
export function searchPages(site: Site, look: Look): readonly SearchPage[] {
  const from = survey(site, look)(searchPath, path => path)
  const linked = (words: Words) => {
    const { places, families } = frameView({ ...from, words }, { title: '', description: '' })
    return [...places, ...families]
  }
  const other = linked(look.english)
  const always = linked(look.words).map(({ text, href }, i) => {
    const said = [text, other[i]?.text ?? '', ...(href === ledgerPath ? actionNames(look) : [])]
    return { name: text, path: href, said: [...new Set(said.map(wordsOf))] }
  })
  const own = site.pages.map(({ title, path, html }) => {
    const words = new Set([title, ...passagesOf(html)].flatMap(tokensOf))
    return { name: title, path, said: [wordsOf(title)], text: [...words].join(' ') }
  })
  return [...always, ...own]
}

const wordsOf = (text: string) => tokensOf(text).join(' ')

/** `Open actions`. */
function actionNames({ words, english }: Look): readonly string[] {
  return [words, english].flatMap(({ ledger }) =>
    ledgerStates.flatMap(state => [
      `${ledger.headings[state]} ${ledger.title}`,
      filled(ledger.listTitle, { state: ledger.headings[state] }),
    ]),
  )
}
