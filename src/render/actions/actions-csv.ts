/** Turns everything that was promised into a table for spreadsheets: a row for each action. */
import type { ActionsFile } from '../../model/data/actions-schema.ts'
import type { Site } from '../../model/site.ts'
import { type Columns, writeCsv } from '../data/write-csv.ts'
import { actionsFile } from './actions-file.ts'

const columns: Columns<ActionsFile['actions'][number]> = {
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

/** The same as `actions.json`, in the same order. */
export function actionsCsv(site: Site): string {
  return writeCsv(columns, actionsFile(site).actions)
}
