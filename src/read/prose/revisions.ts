/** Does the written history have an entry that the facts have not, so that no subscriber learns of it? */
import type { Contradiction, Telling } from './contradiction.ts'
import { findDays } from './find/find-days.ts'
import { isTold } from './incident-times.ts'

export function* revisionsUntold({
  passage,
  section,
  facts,
  times,
}: Telling): Iterable<Contradiction> {
  const { text, role } = passage
  if (section !== 'history' || facts.revisions.length === 0) return
  const isEntry =
    role === 'item' || role === 'paragraph' || (role === 'cell' && passage.head !== '')
  const [first] = isEntry ? findDays(text) : []
  if (first?.start !== 0 || first.year === null) return
  const revisions = new Set(facts.revisions.map(({ date }) => date))
  if (isTold(first, { ...times, stretches: [], others: revisions })) return
  const rest = text.slice(first.words.length)
  // `July 17, 2019 – Fixed the date` is an entry; `July 17, 2019 was a holiday` is prose.
  if (role !== 'cell' && !/^\s*(?:[-–—:：|.]|$)/.test(rest)) return
  const words = role === 'cell' ? first.words : (text.split('\n')[0]?.slice(0, 80) ?? '')
  yield {
    code: 'prose/revision-untold',
    start: 0,
    words: first.words,
    message: `"${words}" is no entry of \`revisions\`, so subscribers never learn of it`,
    hint: 'Add it to `revisions` with its date and summary, or delete it here',
    about: first.words,
  }
}
