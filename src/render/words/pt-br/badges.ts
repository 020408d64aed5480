/** What the badges of an instance say, in Brazilian Portuguese. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: 'último incidente: {day}',
  noIncident: 'nenhum incidente registrado',
  uptime: '{percent} de disponibilidade, 12 meses até {month}',
  shortRecord: 'menos de 12 meses de registro',
  name: '{instance}: {text}',
}
