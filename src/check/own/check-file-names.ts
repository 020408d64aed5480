/** Can every file that a report or a page brings along be there under its name, on every machine? */
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import { foldedPath, type SourcePath, whyUnusable } from '../../model/paths.ts'
import type { Attachment, LinkHolder, Site } from '../../model/site.ts'

/** Told once for each file, where it is first linked. */
export function* checkFileNames(site: Site): Iterable<Diagnostic> {
  const published = new Set(site.attachments.filter(isPublished(site)).map(({ path }) => path))
  const holders = new Map<string, SourcePath>()
  for (const holder of [...site.reports, ...site.drafts, ...site.pages])
    for (const link of holder.links) {
      if (link.to !== 'file' || !published.has(link.path)) continue
      const folded = foldedPath(link.path)
      const other = holders.get(folded)
      if (other === undefined) holders.set(folded, link.path)
      const why = other === undefined ? whyNot(link.path) : whyNotBoth(link.path, other)
      if (why) yield tell(holder, why, link.place)
    }
}

function isPublished({ config }: Site): (file: Attachment) => boolean {
  return ({ active, elsewhere }) =>
    !active && (elsewhere === undefined || (elsewhere === 'file' && config.copiesSources))
}

function whyNot(path: SourcePath): string | null {
  for (const step of path.split('/').filter(step => step !== '..')) {
    const why = whyUnusable(step)
    if (why) return `${path} has the name "${step}", ${why}`
  }
  return null
}

function whyNotBoth(path: SourcePath, other: SourcePath): string | null {
  if (path === other) return null
  return `${path} and ${other} are one file where the case of letters, or how they are composed, does not count`
}

function tell({ source }: LinkHolder, message: string, place: Diagnostic['place']): Diagnostic {
  const hint = 'Rename the file, and the link with it'
  return diagnose('link/unusable-name', source, message, { ...(place && { place }), hint })
}
