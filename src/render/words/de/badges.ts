/** What the badges of an instance say, in German. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: 'letzter Vorfall: {day}',
  noIncident: 'kein Vorfall bekannt',
  uptime: '{percent} verfügbar, 12 Monate bis {month}',
  shortRecord: 'seit weniger als 12 Monaten erfasst',
  name: '{instance}: {text}',
}
