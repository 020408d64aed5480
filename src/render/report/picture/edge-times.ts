/** Turns the edges of windows into times to be told in a picture, to the minute and no more exactly than they are known. */
import { isKnown } from '../../../model/incident-length.ts'
import type { Window } from '../../../model/report.ts'
import type { Instant } from '../../../model/time.ts'
import type { Telling } from '../../views.ts'
import { tellClock, tellShortMoment, told } from '../../words/tell-time.ts'
import type { Panel } from './incident-panels.ts'
import type { PictureCanvas } from './incident-picture.ts'
import { timeTicks } from './time-ticks.ts'

export interface EdgeTime {
  readonly at: Instant
  readonly isEnd: boolean
  /** `1:45 PM`, `about 1:45 PM`, and with its day where the panel is of several days. */
  readonly telling: Telling
}

/** All that are known, those of a window beside each other; of a range both ends. */
export function edgeTimes(
  windows: readonly Window[],
  panel: Panel,
  canvas: PictureCanvas,
): readonly EdgeTime[] {
  const { zone, words } = canvas
  const tell = isOfDays(panel, canvas) ? tellShortMoment : tellClock
  return windows.flatMap(({ start, end, doubt }) =>
    [
      { moment: start, how: doubt.start, isEnd: false },
      { moment: end, how: doubt.end, isEnd: true },
    ].flatMap(({ moment, how, isEnd }) => {
      const bounds = how?.is === 'between' ? [how.from, how.to] : moment ? [moment] : []
      return bounds.map(({ at }) => {
        const time = tell(at, zone, words)
        const telling = how?.is === 'about' ? told(words.roughly, { time }) : time
        return { at, isEnd, telling }
      })
    }),
  )
}

/** Whether the axis of a panel tells days, because times of day would tell nothing. */
export function isOfDays({ from, seconds }: Panel, { least, zone }: PictureCanvas): boolean {
  if (seconds <= 2 * 86_400) return false
  const ticks = timeTicks(from, seconds, zone, Math.floor(least / 60))
  return ticks.every(({ isMidnight }) => isMidnight)
}

/** Whether something in a panel has no start or no end: it is drawn beyond what is known of it. */
export function isOpen({ windows }: Panel): boolean {
  return windows.some(window => !isKnown(window))
}
