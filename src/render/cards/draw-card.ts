/** Turns the texts and the picture of a social card into an SVG, all of its colours and type in it. */
import { papers } from '../../model/contrast.ts'
import { drawingFile, type Shape, shape } from '../charts/svg.ts'
import { drawableText } from './drawable-text.ts'
import { textWidth } from './text-width.ts'
import { type Room, wrapText } from './wrap-text.ts'

/** In the units of the drawing: the shape of Open Graph cards. */
export const cardSize = { width: 1200, height: 630 } as const

/** In pixels: as large as previews are shown, and drawn in half the time of one pixel a unit. */
export const pictureSize = { width: 800, height: 420 } as const
/** Left free on all sides. */
export const margin = 80

/** The colours of the light pages. */
export const cardColours = {
  paper: papers.light,
  ink: '#1f1c18',
  quiet: '#625c53',
  accent: '#1d4f7c',
} as const

export interface CardParts {
  /** `#rrggbb`; null for the one of the style sheet. */
  readonly accent: string | null
  /** Above the heading: where the card comes from. */
  readonly from: string
  readonly heading: string
  /**
   * Lines of facts, of which the last stands at `factsEnd`. What cannot be written is left out, and of
   * what there is no room for the last.
   */
  readonly facts: readonly (readonly string[])[]
  readonly factsEnd: number
  readonly picture: readonly Shape[]
}

const width = cardSize.width - 2 * margin
const factsSize = 38
/** The heading is as large as it fits. */
const smallest: Room = { size: 56, width, most: 3 }
const headingRooms: readonly Room[] = [
  { size: 84, width, most: 2 },
  { size: 64, width, most: 3 },
  smallest,
]

/** The card; its heading and where it is from are drawable (see `drawableText`). */
export function drawCard(parts: CardParts): string {
  const { accent, from, heading, facts, factsEnd, picture } = parts
  const { paper, ink, quiet } = cardColours
  const one = (text: string, size: number) => wrapText(text, { size, width, most: 1 })[0] ?? ''
  return drawingFile(cardSize, pictureSize, 'Source Serif 4', [
    shape('rect', { ...cardSize, fill: paper }),
    shape('rect', { x: margin, y: 0, width: 72, height: 14, fill: accent ?? cardColours.accent }),
    line(one(from, 34), 96, 34, { fill: quiet }),
    ...headingLines(heading),
    ...facts.map((told, i) => {
      const each = told.map(drawableText).filter(fact => fact !== null)
      const y = factsEnd - (facts.length - 1 - i) * 52
      return line(one(fittingFacts(each), factsSize), y, factsSize, { fill: ink })
    }),
    ...picture,
  ])
}

function headingLines(heading: string): readonly Shape[] {
  const room = headingRooms.find(
    each => wrapText(heading, { ...each, most: Number.POSITIVE_INFINITY }).length <= each.most,
  )
  const { size, most } = room ?? smallest
  return evenLines(heading, { size, width, most }).map((text, i) =>
    line(text, 130 + size * (0.82 + 1.12 * i), size, {
      fill: cardColours.ink,
      fontWeight: 'bold',
    }),
  )
}

/** The lines of `text`, as long as one another so far as that takes no more of them. */
function evenLines(text: string, room: Room): readonly string[] {
  const lines = wrapText(text, room)
  const narrower = { ...room, width: room.width - room.size / 2 }
  const shorter = wrapText(text, { ...narrower, most: lines.length + 1 })
  // The same words: none of them broken.
  const same = shorter.length === lines.length && shorter.join(' ') === lines.join(' ')
  return same && narrower.width > room.size ? evenLines(text, narrower) : lines
}

/** Facts in a line, as many of the later ones as there is room for, and the first two at least. */
function fittingFacts(facts: readonly string[]): string {
  const line = facts.join(' · ')
  return facts.length <= 2 || textWidth(line, factsSize) <= width
    ? line
    : fittingFacts(facts.slice(0, -1))
}

function line(
  text: string,
  y: number,
  fontSize: number,
  type: Readonly<Record<string, string>>,
): Shape {
  return shape('text', { x: margin, y, fontSize, ...type }, text)
}
