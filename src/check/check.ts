/** What a check is: one question put to the whole knowledge base. */
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Earlier } from '../model/life/earlier.ts'
import type { Site } from '../model/site.ts'
import type { Instant } from '../model/time.ts'

/** `now` is for deadlines and days in the future only; checks know no clock. `earlier` is what a state is compared with. */
export type Check = (site: Site, now: Instant, earlier: Earlier | null) => Iterable<Diagnostic>
