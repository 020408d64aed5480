/** Asks a knowledge base every question there is and collects what is wrong with it. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Earlier } from '../model/life/earlier.ts'
import type { Site } from '../model/site.ts'
import type { Instant } from '../model/time.ts'
import type { Check } from './check.ts'
import { checkActions } from './check-actions.ts'
import { checkAliases } from './check-aliases.ts'
import { checkDeadline } from './check-deadline.ts'
import { checkFacets } from './check-facets.ts'
import { checkFormerly } from './check-formerly.ts'
import { checkFuture } from './check-future.ts'
import { checkHistory } from './check-history.ts'
import { checkIds } from './check-ids.ts'
import { checkInstances } from './check-instances.ts'
import { checkLinks } from './check-links.ts'
import { checkReferences } from './check-references.ts'
import { checkSections } from './check-sections.ts'
import { checkZones } from './check-zones.ts'
import { checkAddresses } from './own/check-addresses.ts'
import { checkFileNames } from './own/check-file-names.ts'
import { checkFrame } from './own/check-frame.ts'

const checks: readonly Check[] = [
  checkIds,
  checkAliases,
  checkFacets,
  checkInstances,
  checkZones,
  checkFuture,
  checkHistory,
  checkFormerly,
  checkReferences,
  checkActions,
  checkSections,
  checkDeadline,
  checkLinks,
  checkFileNames,
  checkAddresses,
  checkFrame,
]

/** Everything that only the whole site or the calendar can tell, check by check, not sorted. */
export function checkSite(site: Site, now: Instant, earlier: Earlier | null = null): Diagnostic[] {
  return checks.flatMap(check => [...check(site, now, earlier)])
}
