/** Turns an incident into a strip that stays in sight while its timeline is read: bars, and ticks that the rows light. */
import { kinds } from '../../../model/terms.ts'
import { type Instant, secondsBetween } from '../../../model/time.ts'
import { kindFill, kindPatterns } from '../../charts/kind-patterns.ts'
import { shape } from '../../charts/svg.ts'
import type { Words } from '../../words/words.ts'
import { eventRows } from './event-rows.ts'
import { type Incident, incidentPanels, type Panel } from './incident-panels.ts'
import { shareOf } from './place-labels.ts'
import { barOf } from './window-shapes.ts'

/** In pixels: the least width, and between two panels, which are beside each other. */
const [least, between] = [560, 16]
const [ticks, bars] = [26, 10]

/** For the eye alone: all that it tells the drawing above and the rows tell as well. */
export function incidentStrip(incident: Incident, words: Words): string {
  const panels = incidentPanels(incident)
  const width = (least - between * (panels.length - 1)) / panels.length
  const used = kinds.filter(kind => incident.windows.some(window => window.kind === kind))
  const frame = { className: 'chart incident strip', width: '100%', height: ticks + bars + 4 }
  return shape(
    'svg',
    { ...frame, ariaHidden: 'true', direction: 'ltr' },
    kindPatterns('strip', used),
    ...panels.map((panel, i) =>
      shape(
        'svg',
        { x: shareOf(i * (width + between), least), width: shareOf(width, least) },
        ...panelShapes(panel, width, words),
      ),
    ),
  ).svg
}

function panelShapes(panel: Panel, width: number, words: Words) {
  const placeOf = (at: Instant) => (secondsBetween(panel.from, at) / panel.seconds) * width
  const windows = panel.windows.map(window => {
    const { from, to } = barOf(window, placeOf, width)
    const isKnown = window.start !== null && window.end !== null
    return shape('rect', {
      className: isKnown ? `window window-${window.kind}` : 'window open',
      x: shareOf(from, width),
      width: shareOf(to - from, width),
      y: ticks,
      height: bars,
      fill: isKnown ? kindFill('strip', window.kind) : null,
    })
  })
  const y = ticks + bars + 1
  return [
    shape('line', { className: 'axis', x2: '100%', y1: y, y2: y }),
    ...windows,
    ...eventRows(panel.events, placeOf, { least: width, words, isStrip: true }).flatMap(
      row => row.shapes,
    ),
  ]
}
