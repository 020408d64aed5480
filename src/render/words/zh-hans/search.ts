/** The words of the search page, in Simplified Chinese. */
import type { search as english } from '../en/search.ts'

export const search: typeof english = {
  title: '搜索',
  description: '搜索全部事件报告的正文。',
  label: '搜索报告',
  submit: '搜索',
  filters: '筛选条件',
  kind: '影响',
  severity: '严重程度',
  status: '状态',
  order: '排序',
  byMatch: '最相关的在前',
  byDate: '最新事件在前',
  results: '搜索结果',
  more: '显示更多报告',
  removeFilter: '移除筛选条件“{name}”',
  removeFilters: '移除全部筛选条件',
  nothing: '没有符合条件的报告。',
  loosen: '以下条件可以找到报告：',
  without: '去掉“{name}”：{reports}',
  browse: '浏览列表',
  titlesOnly: '此处只搜索标题、摘要和基本信息，不搜索全文。',
  noScript: '搜索需要 JavaScript。没有 JavaScript 时，也可以通过列表找到每一份报告。',
  noServer: '搜索需要 Web 服务器，而这些页面是从文件打开的。可以通过列表找到每一份报告。',
  failed: '无法加载搜索功能。可以通过列表找到每一份报告。',
}
