/** Turns incidents by what they have in common into tables with bars in them. */
import type { Statistics, Tally } from '../../figures/statistics.ts'
import { kinds } from '../../model/terms.ts'
import { familyPath } from '../addresses.ts'
import { kindMark } from '../lists/row-view.ts'
import { type Vantage, valueView } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { counted, filled, listed, numberText, type Words } from '../words/words.ts'
import type { TallyView } from './patterns-views.ts'

/** Rows of a table; the others are on the page of the family. */
const longest = 15

/** Tables by kind, cause and vendor; what nobody states has none. */
export function talliesView(statistics: Statistics, from: Vantage): readonly TallyView[] {
  return [
    ...kindTally(statistics, from),
    ...familyTally('causes', statistics, from),
    ...familyTally('vendors', statistics, from),
  ]
}

function kindTally({ kinds: tallies }: Statistics, { words }: Vantage): readonly TallyView[] {
  const { kindsHeading, kindsNote, kind: head } = words.patterns
  const rows = rowsOf(tallies, words).map(row => {
    const kind = kinds.find(known => known === row.name.text)
    return { ...row, mark: kind ? kindMark(kind, words) : null }
  })
  return [{ id: 'kinds', heading: kindsHeading, sentences: [kindsNote], head, rows, more: null }]
}

function familyTally(
  family: 'causes' | 'vendors',
  statistics: Statistics,
  from: Vantage,
): readonly TallyView[] {
  const { words, locate } = from
  const { tallies } = statistics[family]
  if (tallies.length === 0) return []
  const { causesHeading, vendorsHeading, others } = words.patterns
  return [
    {
      id: family,
      heading: family === 'causes' ? causesHeading : vendorsHeading,
      sentences: sentencesOf(family, statistics, words),
      head: words.families[family].one,
      rows: rowsOf(tallies.slice(0, longest), words).map(row => ({
        ...row,
        name: valueView(family, row.name.text, from),
      })),
      more:
        tallies.length > longest
          ? {
              text: filled(others, { number: numberText(tallies.length, 0, words) }),
              href: locate(familyPath(family)),
            }
          : null,
    },
  ]
}

function rowsOf(tallies: readonly Tally[], words: Words): TallyView['rows'] {
  const most = Math.max(...tallies.map(({ incidents }) => incidents))
  return tallies.map(({ name, incidents, ...length }) => ({
    mark: null,
    name: { text: name, href: null, note: null },
    incidents: numberText(incidents, 0, words),
    share: Math.round((100 * incidents) / most),
    duration: lengthText(length, words, words.shortUnits),
  }))
}

function sentencesOf(
  family: 'causes' | 'vendors',
  statistics: Statistics,
  words: Words,
): readonly string[] {
  const { mostFrequent, noneTwice, causesNamed, vendorsNamed } = words.patterns
  const { tallies, naming } = statistics[family]
  const most = tallies[0]?.incidents ?? 0
  const names = tallies.filter(({ incidents }) => incidents === most).map(({ name }) => name)
  const slots = {
    names: listed(names, words),
    incidents: counted(most, words.patterns.incidents, words),
  }
  return [
    ...(most === 1 ? [noneTwice] : names.length <= 3 ? [filled(mostFrequent, slots)] : []),
    filled(family === 'causes' ? causesNamed : vendorsNamed, {
      number: numberText(naming, 0, words),
      all: numberText(statistics.incidents, 0, words),
    }),
  ]
}
