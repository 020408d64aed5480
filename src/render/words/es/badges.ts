/** What the badges of an instance say, in Spanish. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: 'último incidente: {day}',
  noIncident: 'ningún incidente registrado',
  uptime: '{percent} de disponibilidad, 12 meses hasta {month}',
  shortRecord: 'menos de 12 meses de registro',
  name: '{instance}: {text}',
}
