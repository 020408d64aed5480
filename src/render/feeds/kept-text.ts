/** Gives the text of a report as feeds and its Markdown have it: made once, as long as it is asked for again soon. */
import type { Report } from '../../model/report.ts'
import type { Vantage } from '../survey.ts'
import { feedContent } from './feed-content.ts'
import { FeedHtml } from './feed-html.ts'

/** So many are held at once, which is some megabytes: what feeds hold of a site with a dozen instances. */
const most = 500

/** `from` must give absolute links. */
export function keptText(report: Report, from: Vantage): FeedHtml {
  const { texts } = from
  const before = texts.get(report.id)
  if (before) return before
  const text = new FeedHtml(feedContent(report, from))
  const [oldest] = texts.keys()
  if (texts.size === most && oldest !== undefined) texts.delete(oldest)
  texts.set(report.id, text)
  return text
}
