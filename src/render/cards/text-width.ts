/** Turns a text into how wide it is on a social card. */

/**
 * The characters of Source Serif 4 that cards use, by width: none is wider than its class, in parts of
 * the size of the text, in the regular or the bold cut. Accented letters are as wide as plain ones.
 */
const classes: readonly (readonly [width: number, characters: string])[] = [
  [0.32, " ',.:;|\u00a0¦·‘’‚′"],
  [0.41, '!()-/IJ[\\]`fijlt{}¡¨ª¯°²³´¸¹ıŀłſ΄ΙιІЈіј‐•‹›'],
  [0.55, '"*?_cersz¤§®º¿εζξςτгезсэєѕґғ–“”„†‡″'],
  [0.61, '#$+0123456789<=>SZ^agovxy~¢£¥«¬±»×ð÷øΊΓΖΣγδθκλνουχЅГЗабвотухьҐҒ‒€−≈≤≥'],
  [0.67, 'CEFLPYbdhknpquµ¶ÞþđħĸĿŁŋΔΕΞΡΥαβημπρσЄБЕРСЬЭдклрчяђћ'],
  [0.77, '&ABDGKNOQRTUVX©ÐØßĐŊΑΒΘΚΛΝΟΤΧАВДКЛОТУХЧЯинпцъџẞ←↑→↓≠'],
  [0.87, 'HwæĦŉΗΠΦΩφψωΈΌΎΏЂЋЏИНПФЦЪмљ—―™'],
  [0.97, '%@Mm¼½¾ÆœΉΜΨМжфшыюњ…'],
  [1.04, 'WŒЉЖЫщ'],
  [1.13, 'ЊШЩЮ№'],
  [1.37, '‰'],
]

const widths: ReadonlyMap<string, number> = new Map(
  classes.flatMap(([width, characters]) => Array.from(characters, one => [one, width])),
)

/** How wide `text` is at most when it is `size` high, in the same unit. */
export function textWidth(text: string, size: number): number {
  let sum = 0
  for (const one of text) sum += widthOf(one)
  return sum * size
}

function widthOf(character: string): number {
  const plain = () => widths.get(character.normalize('NFD').slice(0, 1))
  return widths.get(character) ?? plain() ?? 1.37
}
