/** Turns a site into the pages of its own that a search may name: lists, the calendar, and so on. */
import { tokensOf } from '../../../templates/search/tokens.js'
import { ledgerStates } from '../../figures/ledger.ts'
import type { Site } from '../../model/site.ts'
import { ledgerPath, searchPath } from '../addresses.ts'
import { frameView } from '../frame/frame-view.ts'
import type { Look } from '../look.ts'
import { survey } from '../survey.ts'
import { filled, type Words } from '../words/words.ts'

export interface SearchPage {
  readonly name: string
  /** From the root of the site. */
  readonly path: string
  /** What it is called, in the words of a search. */
  readonly said: readonly string[]
}

/** All pages that the head and the foot of a page lead to, by their names in the language of the site and in English. */
export function searchPages(site: Site, look: Look): readonly SearchPage[] {
  const from = survey(site, look)(searchPath, path => path)
  const linked = (words: Words) => {
    const { places, families } = frameView({ ...from, words }, { title: '', description: '' })
    return [...places, ...families]
  }
  const other = linked(look.english)
  return linked(look.words).map(({ text, href }, i) => {
    const said = [text, other[i]?.text ?? '', ...(href === ledgerPath ? actionNames(look) : [])]
    return { name: text, path: href, said: [...new Set(said.map(wordsOf))] }
  })
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
