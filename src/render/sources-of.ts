/** Names the files that pages are made of, as far as they do not come with Causebook. */
import { resolveFrom, type SourcePath } from '../model/paths.ts'
import type { Site } from '../model/site.ts'

/** `templates` are the names of those in the folder of that name. */
export function sourcesOf(
  { config, pages, reports }: Site,
  templates: readonly string[],
): readonly SourcePath[] {
  const own = templates.map(name => resolveFrom(config.file, `templates/${name}`))
  return [config.file, ...own, ...[...pages, ...reports].map(({ source }) => source)]
}
