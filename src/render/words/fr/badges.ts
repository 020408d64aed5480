/** What the badges of an instance say, in French. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: 'dernier incident\u202f: {day}',
  noIncident: 'aucun incident connu',
  uptime: '{percent} de disponibilité, 12 mois jusqu’à {month}',
  shortRecord: 'moins de 12 mois de relevé',
  name: '{instance}\u202f: {text}',
}
