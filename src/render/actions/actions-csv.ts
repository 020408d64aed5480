/** Turns everything that was promised into a table for spreadsheets: a row for each action. */
import type { ActionsFile } from '../../model/data/actions-schema.ts'
import type { Site } from '../../model/site.ts'
import type { Audience } from '../../model/terms.ts'
import { type Columns, writeCsv } from '../data/write-csv.ts'
import { actionsFile } from './actions-file.ts'

type Row = ActionsFile['actions'][number] & { readonly audience: Audience }

const columns: Columns<Row> = {
  id: ({ id }) => id,
  title: ({ title }) => title,
  type: ({ type }) => type,
  owner: ({ owner }) => owner,
  status: ({ status }) => status,
  due: ({ due }) => due,
  done: ({ done }) => done,
  done_unknown: ({ done_unknown }) => done_unknown,
  link: ({ link }) => link,
  report: ({ report }) => report,
  url: ({ url }) => url,
  instances: ({ instances }) => instances,
  causes: ({ causes }) => causes,
}

/** In a site for internal readers, what of it the public has. */
const internalColumns: Columns<Row> = { ...columns, audience: ({ audience }) => audience }

/** The same as `actions.json`, in the same order. */
export function actionsCsv(site: Site): string {
  const audiences = site.reports
    .filter(({ status }) => status !== 'withdrawn')
    .flatMap(report =>
      report.actions.map(({ audience }) =>
        report.audience === 'internal' ? 'internal' : audience,
      ),
    )
  const rows = actionsFile(site).actions.map((entry, i) => ({
    ...entry,
    audience: audiences[i] ?? 'public',
  }))
  return writeCsv(site.config.audience === 'public' ? columns : internalColumns, rows)
}
