/** What the badges of an instance say, in Japanese. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: '最新のインシデント {day}',
  noIncident: 'インシデントの記録なし',
  uptime: '{month}までの12か月の稼働率 {percent}',
  shortRecord: '記録は12か月未満',
  name: '{instance}：{text}',
}
