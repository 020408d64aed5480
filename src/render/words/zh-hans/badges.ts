/** What the badges of an instance say, in Simplified Chinese. */
import type { badges as english } from '../en/badges.ts'

export const badges: typeof english = {
  lastIncident: '最近一起事件 {day}',
  noIncident: '没有事件记录',
  uptime: '截至{month}的 12 个月可用率 {percent}',
  shortRecord: '记录不足 12 个月',
  name: '{instance}：{text}',
}
