/** What the badges of an instance say, in Hebrew. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: 'האירוע האחרון: {day}',
  noIncident: 'לא תועד אירוע',
  uptime: 'זמינות של {percent} ב-12 החודשים עד {month}',
  shortRecord: 'תיעוד של פחות מ-12 חודשים',
  name: '{instance}: {text}',
}
