/** Turns a withdrawn report into what may still be told of it, before a page, a list or a sum could be made of the rest. */
import type { Body, Report } from '../../model/report.ts'

const noText: Body = { lead: '', sections: [], timeline: [] }

interface Told {
  readonly report: Omit<Report, 'hash'>
  readonly body: Body
}

/**
 * What it is called and where its file is, to whom and of which days it was told, what replaces it, and its history,
 * which says why it was withdrawn. A fact that is not named here is gone.
 */
export function leftOfWithdrawn({ report }: Told): Told {
  const { id, slug, source, title, status, audience, lang, zone, aliases } = report
  const { instances, products, severity, revisions, supersedes, related, places } = report
  const left: Told['report'] = {
    ...{ id, slug, source, title, status, audience, lang, zone, aliases, places },
    // Subscribers to these are told of the withdrawal.
    ...{ instances, products, severity, revisions, supersedes, related },
    // Calendars cancel what they have of each window.
    windows: report.windows.map(window => ({ ...window, scope: null })),
    ...{ services: [], tags: [], causes: [], vendors: [] },
    ...{ detected: null, mitigated: null, resolved: null, detection: null },
    ...{ summary: '', rootCause: null, actions: [], sla: null },
    ...{ sections: [], anchors: [], links: [] },
  }
  return { report: left, body: noText }
}
