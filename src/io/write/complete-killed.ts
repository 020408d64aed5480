/** Completes what a build had begun to put in place that was killed, whatever becomes of this one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Audience } from '../../model/terms.ts'
import { UserError } from '../../model/user-error.ts'
import { takeLock } from './build-lock.ts'
import { builtFor } from './built-for.ts'
import { explainWriteError } from './explain-write-error.ts'
import { linkIn } from './link-in.ts'
import { ours, stagingPath } from './manifest.ts'
import { Staging } from './staging.ts'

/**
 * Until somebody does, the site in `out` is neither the old one nor the new one. Nothing is done where another build is at
 * work, nor to a site for others than `audience`, which only who forces a build may touch.
 */
export function completeKilled(out: string, audience: Audience): void {
  const folder = join(out, stagingPath)
  if (!existsSync(folder) || linkIn(out, stagingPath) !== null) return
  try {
    const there = builtFor(out)
    if (there !== null && there !== audience) return
    const lock = takeLock(join(out, ours, 'lock'), out)
    try {
      new Staging(out, folder).abandon()
    } finally {
      lock.release()
    }
  } catch (error) {
    // Who holds the lock completes it; whether this build has to wait is told when it has something to write.
    if (error instanceof UserError) return
    throw explainWriteError(error, out)
  }
}
