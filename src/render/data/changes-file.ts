/** Turns what happened to a site into the data file of it. */

import { allChanges, type Change, type ChangeEntry } from '../../model/changes.ts'
import type { ChangesFile } from '../../model/data/changes-schema.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, reportPath, schemaPath } from '../addresses.ts'

/** All publications and closed actions, newest first. */
export function changesFile(site: Site): ChangesFile {
  const { url } = site.config.site
  return {
    $schema: absoluteUrl(url, schemaPath('changes')),
    version: 1,
    changes: allChanges(site).map(change => changeEntry(change, site)),
  }
}

/** What programs are told of a change. */
export function changeEntry(change: Change, { config }: Site): ChangeEntry {
  const { kind, key, at, report, summary, severity } = change
  const { id, slug, title } = report
  return {
    id: `${id}/${key}`,
    kind,
    at,
    report: id,
    url: slug === null ? null : absoluteUrl(config.site.url, reportPath({ slug })),
    title,
    instances: [...change.instances],
    former_instances: [...change.formerInstances],
    severity,
    summary,
  }
}
