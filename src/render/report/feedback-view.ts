/** Turns a report into where to mend it and where to comment on it, with its own values filled in. */
import type { Report } from '../../model/report.ts'
import { absoluteUrl, reportPath } from '../addresses.ts'
import type { Vantage } from '../survey.ts'
import type { ReportView } from './report-views.ts'

/** An address with `{answer}` takes a yes or a no, any other what readers have to say. */
export function feedbackView(
  report: Report,
  { site, words }: Vantage,
): Pick<ReportView, 'edit' | 'feedback' | 'answers'> {
  const { editUrl, feedbackUrl, site: about } = site.config
  const own = {
    title: report.title,
    id: report.id,
    url: absoluteUrl(about.url, reportPath(report)),
  }
  const asks = feedbackUrl?.includes('{answer}') ?? false
  const { answers } = words.report
  return {
    edit: editUrl?.replaceAll('{path}', encodePath(report.source)) ?? null,
    feedback: feedbackUrl === null || asks ? null : addressWith(feedbackUrl, own),
    answers:
      feedbackUrl === null || !asks
        ? []
        : (['yes', 'no'] as const).map(answer => ({
            text: answers[answer],
            href: addressWith(feedbackUrl, { ...own, answer }),
          })),
  }
}

function addressWith(url: string, slots: Readonly<Record<string, string>>): string {
  return url.replace(/\{(title|id|url|answer)\}/g, (_, slot: string) =>
    encodeURIComponent(slots[slot] ?? ''),
  )
}

const encodePath = (path: string) => path.split('/').map(encodeURIComponent).join('/')
