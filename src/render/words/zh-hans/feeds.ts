/** The words of feeds, calendars and the page that offers them, in Simplified Chinese. */
import type { feeds as english } from '../en/feeds.ts'

export const feeds: typeof english = {
  titleOf: '{site}：{name}',
  updatesOf: '{title} – 更新',
  inFormat: '{title} – {format}',
  reportsDescription:
    '事件报告，每份报告一条。这是一个订阅源：把它的地址添加到订阅阅读器中，就会收到新报告。',
  updatesDescription:
    '发布动态：新报告、更正和撤回，每次发布一条。这是一个订阅源：把它的地址添加到订阅阅读器中，就会收到新内容。',
  marked: '[{mark}] {title}',
  marks: { preliminary: '初步', corrected: '更正', withdrawn: '撤回' },
  readReport: '阅读报告',
  severe: '严重和重大事件',
  everything: '全部',
  reports: '报告',
  reportsFor: '每份报告一条。报告更正后会带着新内容再次出现。适合想了解发生了什么的人。',
  updates: '更新',
  updatesFor:
    '每次发布一条：新报告、更正或撤回，标题中会注明。适合不能错过更正的人，以及把消息转发到聊天工具的程序。',
  calendar: '日历',
  calendarFor: '每个受影响的时段一条，您的日历会以您的时间显示。适合想把事件与自己的情况对照的人。',
  calendarFile: 'iCalendar',
  chosen: '只订阅与您有关的内容',
  chosenHow: '在这里查找您的实例、区域或产品。它的订阅源不含其他内容。',
  chosenTable: '按对象列出的订阅源和日历',
  severities: '严重程度',
  copy: '复制地址',
  copyOf: '复制地址：{title}',
}
