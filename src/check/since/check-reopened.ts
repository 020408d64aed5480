/** Is every action that was told as closed still closed? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { isClosed } from '../../model/life/earlier.ts'
import { placeOf } from '../place-of.ts'
import type { KeptReport } from './kept-report.ts'

/** That it is open again is told to nobody, nor that it is closed once more: an action has one name, and so has its closing. */
export function* checkReopened({
  was,
  now,
}: Pick<KeptReport, 'was' | 'now'>): Iterable<Diagnostic> {
  if (was.status === 'withdrawn' || now.status === 'withdrawn') return
  const closed = (was.actions ?? []).filter(isClosed).map(({ title }) => title)
  for (const [i, action] of now.actions.entries()) {
    const { title, status } = action
    if (isClosed(action) || !closed.includes(title)) continue
    const message = `The action "${title}" was told as closed, and is ${status} again: nobody is told of that, nor when it is closed once more, which has the same id in \`changes.json\``
    const hint =
      'Leave it as it was, and write what is left to do as an action of its own, with another title'
    const place = placeOf(now, `actions.${i}.status`)
    yield diagnose('published/action-reopened', now.source, message, { place, hint })
  }
}
