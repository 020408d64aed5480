/** Turns a name and a text into a badge: a small SVG for pages elsewhere, such as a README. */
import { papers } from '../../model/contrast.ts'
import { cardColours } from '../cards/draw-card.ts'
import { textWidth } from '../cards/text-width.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { legible } from '../markup/legible.ts'
import { directionOf } from '../words/direction-of.ts'

export interface BadgeParts {
  /** Whose badge it is. */
  readonly label: string
  readonly text: string
  /** All of it for those who do not see it. */
  readonly name: string
  /** Of the text, BCP 47. */
  readonly language: string
}

/** To be seen on white and on black. */
const outline = '#8a8276'
const height = 20
const size = 11
const padding = 8
/** The widths are those of a serif; the letters of screens are up to an eighth wider. */
const screenLetters = 1.125
/** Letters that are not known to the serif and no wider than its own: Hebrew, Arabic and their kin. */
const narrow = /[\u0590-\u08ff]/g

/** The badge. It has its own colours and asks for no typeface that is not there. */
export function drawBadge({ label, text, name, language }: BadgeParts): string {
  const [left, right] = [label, text].map(part => widthOf(legible(part)))
  const { paper, ink } = { paper: papers.light, ink: cardColours.ink }
  const width = (left ?? 0) + (right ?? 0)
  const direction = directionOf(language) ?? 'ltr'
  const part = (words: string, middle: number, fill: string) =>
    `<text x="${middle}" y="14" fill="${fill}" direction="${direction}">${escapeMarkup(legible(words))}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" xml:lang="${language}" aria-labelledby="name">
<title id="name">${escapeMarkup(legible(name))}</title>
<rect width="${width}" height="${height}" rx="2" fill="${paper}"/>
<rect width="${left}" height="${height}" rx="2" fill="${ink}"/>
<rect x="0.5" y="0.5" width="${width - 1}" height="${height - 1}" rx="2" fill="none" stroke="${outline}"/>
<g font-family="Verdana, 'DejaVu Sans', Geneva, sans-serif" font-size="${size}" text-anchor="middle">
${part(label, (left ?? 0) / 2, paper)}
${part(text, (left ?? 0) + (right ?? 0) / 2, ink)}
</g>
</svg>
`
}

/** In whole pixels, with room on both sides. */
function widthOf(text: string): number {
  return Math.ceil(textWidth(text.replace(narrow, 'n'), size) * screenLetters) + 2 * padding
}
