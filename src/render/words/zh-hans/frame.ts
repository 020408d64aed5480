/** What surrounds the content of pages, and what lists say, in Simplified Chinese. */
import type { frame as english } from '../en/frame.ts'

export const frame: typeof english = {
  home: '首页',
  allReports: '报告',
  subscribe: '订阅',
  skip: '跳到正文',
  siteNavigation: '网站',
  breadcrumb: '当前位置',
  allLists: '全部列表',
  times: '时间',
  incidentTime: '事发地时间',
  utcTime: 'UTC',
  myTime: '我的时间',
  yourTime: '您的时间',
  datacenter: '数据中心',
  clockOf: '时区',
  about: '发生了什么、何时发生、影响了谁、原因何在、采取了哪些措施。',
  aboutOrganisation:
    '{organisation} 发生的事件：发生了什么、何时发生、影响了谁、原因何在、采取了哪些措施。',
  allReportsDescription: '全部事件报告，按事件发生时间从新到旧排列。',
  subscribeDescription: '事件报告的订阅源，包括全部报告和各个实例的报告。',
  facetDescription: '{family}“{name}”的事件报告，按事件发生时间从新到旧排列。',
  familyDescription: '全部{many}，以及各自的事件报告数量。',
  notFound: '未找到页面',
}
