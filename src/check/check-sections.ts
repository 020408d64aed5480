/** Is every section there that should be, with something in it? */
import { closest } from '../model/closest.ts'
import type { SectionRule } from '../model/config.ts'
import { type Diagnostic, diagnose } from '../model/diagnostics.ts'
import { isGenerated } from '../model/generated-section.ts'
import { isFaulty, type Report } from '../model/report.ts'
import type { Site } from '../model/site.ts'
import { allReports } from './all-reports.ts'
import { placeOf } from './place-of.ts'

/**
 * Both are errors in what is final; in a draft, which is not done yet, both are only told, and other reports are
 * warned of what is missing. A section of the author's own is only warned of: its heading may say all there is.
 */
export function* checkSections(site: Site): Iterable<Diagnostic> {
  // Of those that the settings name in a way that cannot be read, nobody knows which they are.
  const isNamed = !isFaulty(site.config, 'sections', 'site.language')
  for (const report of allReports(site)) {
    // Of a withdrawn report no text is left.
    const isRead = report.status !== 'withdrawn' && !isFaulty(report, 'sections', 'text')
    for (const rule of isNamed && isRead ? site.config.sections : []) {
      if (isMissing(report, rule)) yield tellMissing(report, rule)
    }
    // Facts that lack their "---" make a heading of themselves.
    const sections = isFaulty(report, 'sections') ? [] : report.sections
    for (const { key, empty, title, place } of sections) {
      if (!empty) continue
      const message = `Nothing stands under "${title}"`
      const hint = 'Fill it in, or remove the heading'
      const diagnostic = diagnose('section/empty', report.source, message, { place, hint })
      if (report.status === 'draft') yield { ...diagnostic, severity: 'info' }
      else yield key === null ? { ...diagnostic, severity: 'warning' } : diagnostic
    }
  }
}

function isMissing(report: Report, rule: SectionRule): boolean {
  const written = report.sections.some(({ key }) => key === rule.key)
  const isMade = isGenerated(rule, report.actions) || isFaulty(report, rule.key)
  return rule.required && !written && !isMade
}

/** A section of the author's own whose name is nearly that of the rule. */
function misspelt({ sections }: Report, { title, aliases }: SectionRule) {
  const names = [title, ...aliases]
  return sections.find(section => section.key === null && closest(section.title, names) !== null)
}

function tellMissing(report: Report, rule: SectionRule): Diagnostic {
  const message = `The section "${rule.title}" is missing`
  const near = misspelt(report, rule)
  const place = near?.place ?? placeOf(report, 'status')
  const hint = `Write it under "## ${rule.title}"${near ? `; is it what stands under "${near.title}"?` : ''}`
  const diagnostic = diagnose('section/missing', report.source, message, { place, hint })
  // A preliminary report is out before its cause is known.
  const isFinal = report.status === 'final' && !isFaulty(report, 'status')
  if (isFinal) return diagnostic
  return { ...diagnostic, severity: report.status === 'draft' ? 'info' : 'warning' }
}
