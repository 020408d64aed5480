/** Turns kinds of windows into fills that can be told apart in black and white, like their marks. */
import type { Kind } from '../../model/terms.ts'
import { type Shape, shape } from './svg.ts'

/** What is drawn on a tile of six by six units; an outage is solid and needs none. */
const tiles: Readonly<Partial<Record<Kind, () => readonly Shape[]>>> = {
  partial: () => [shape('path', { className: 'hatch', d: 'M-1.5 1.5l3-3M0 6l6-6M4.5 7.5l3-3' })],
  intermittent: () => [shape('rect', { className: 'stripe', width: 3.5, height: 6 })],
  degraded: () => [shape('rect', { className: 'dot', x: 2, y: 2, width: 2, height: 2 })],
}

/** The patterns for `kinds` in the drawing `id`. */
export function kindPatterns(id: string, kinds: readonly Kind[]): Shape {
  const patterns = kinds.flatMap(kind => {
    const tile = tiles[kind]
    if (!tile) return []
    const tileSize = { id: `${id}-${kind}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' }
    return [shape('pattern', tileSize, ...tile())]
  })
  return shape('defs', {}, ...patterns)
}

/** The `fill` of a shape of that kind; null leaves the ink of its class. */
export function kindFill(id: string, kind: Kind): string | null {
  return tiles[kind] ? `url(#${id}-${kind})` : null
}
