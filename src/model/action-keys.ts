/** Turns the actions of a report into what each is called within it, by its title and nothing else. */
import { compare } from './diagnostics.ts'
import { slugOf } from './paths.ts'
import type { Action, Report } from './report.ts'

/**
 * `actions/{slug of the title}`, wherever it stands in the list. Of those whose titles come to the same,
 * the second by title, and only of equal titles by place, has `-2` after it.
 */
export function actionKeys({ actions }: Pick<Report, 'actions'>): ReadonlyMap<Action, string> {
  const taken = new Set<string>()
  const byTitle = [...actions].sort((a, b) => compare(a.title, b.title))
  return new Map(
    byTitle.map(action => {
      const slug = slugOf(action.title)
      let key = `actions/${slug}`
      for (let count = 2; taken.has(key); count += 1) key = `actions/${slug}-${count}`
      taken.add(key)
      return [action, key]
    }),
  )
}
