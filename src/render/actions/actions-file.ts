/** Turns a site into the data file of everything that was promised in its reports. */
import type { ActionsFile } from '../../model/data/actions-schema.ts'
import type { Site } from '../../model/site.ts'
import { absoluteUrl, reportPath, schemaPath } from '../addresses.ts'
import { actionEntries } from '../data/action-entries.ts'

/** All actions, newest incident first. A withdrawn report promises nothing. */
export function actionsFile(site: Site): ActionsFile {
  const { url } = site.config.site
  return {
    $schema: absoluteUrl(url, schemaPath('actions')),
    version: 1,
    actions: site.reports
      .filter(({ status }) => status !== 'withdrawn')
      .flatMap(report =>
        actionEntries(report).map(entry => ({
          report: report.id,
          url: absoluteUrl(url, reportPath(report)),
          instances: [...report.instances],
          causes: [...report.causes],
          ...entry,
        })),
      ),
  }
}
