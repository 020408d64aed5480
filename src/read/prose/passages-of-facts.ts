/** Turns what front matter says in prose, its title, summary and scopes, into passages. */
import type { Place } from '../../model/report.ts'
import type { Facts } from '../front-matter/read-facts.ts'
import { maskQuotes, type Passage } from './passages.ts'
import { placeOfWords, type Source } from './place-of-words.ts'

export function passagesOfFacts(facts: Facts, source: Source): readonly Passage[] {
  const { title, summary, windows, places } = facts
  const passages = [
    title !== null && places.title && passageOf(title, 'title', places.title, source),
    places.summary && passageOf(summary, 'summary', places.summary, source),
    ...windows.map(
      ({ scope }) => scope && places.impact && passageOf(scope, 'summary', places.impact, source),
    ),
  ]
  return passages.flatMap(passage => passage || [])
}

function passageOf(text: string, role: Passage['role'], place: Place, source: Source): Passage {
  const lines = source.text.split('\n').slice(0, place.line - 1)
  const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + place.column - 1
  return {
    text: maskQuotes(text),
    role,
    line: place.line,
    head: '',
    allows: [],
    placeOf: (_, words) => placeOfWords(source, offset, words, place),
  }
}
