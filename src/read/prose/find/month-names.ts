/** What months are called in English, German, French, Spanish and Portuguese, and how they are shortened. */

const names: readonly string[] = [
  'January Januar Jänner janvier enero janeiro',
  'February Februar Feber février febrero fevereiro',
  'March März mars marzo março',
  'April avril abril',
  'May Mai mayo maio',
  'June Juni juin junio junho',
  'July Juli juillet julio julho',
  'August août agosto',
  'September septembre septiembre setiembre setembro',
  'October Oktober octobre octubre outubro',
  'November novembre noviembre novembro',
  'December Dezember décembre diciembre dezembro',
]

const shortened: readonly string[] = [
  'Jan janv ene',
  'Feb Febr févr fevr fev',
  'Mar Mär mar',
  'Apr avr abr',
  '',
  'Jun jun',
  'Jul juil jul',
  'Aug ago',
  'Sep Sept sept set',
  'Oct Okt oct out',
  'Nov nov',
  'Dec Dez déc dic dez',
]

/** The number of a month by its name as it is written, from 1. */
export const monthOf: ReadonlyMap<string, number> = new Map(
  [names, shortened].flatMap(list =>
    list.flatMap((line, index) =>
      line
        .split(' ')
        .filter(name => name !== '')
        .flatMap(name => spellings(name).map(spelling => [spelling, index + 1] as const)),
    ),
  ),
)

/** Languages that write months small write them large in a title; `may` is a word in English. */
function spellings(name: string): readonly string[] {
  const large = name.charAt(0).toUpperCase() + name.slice(1)
  return [...new Set([name, large, large.toUpperCase()])]
}

/** A pattern for all names, the longest first, with the full stop of a shortened one. */
export const monthPattern = `(?:${[...monthOf.keys()].sort((a, b) => b.length - a.length).join('|')})`
