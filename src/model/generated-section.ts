/** Says whether a section appears on a report's page although its author did not write it. */
import type { SectionRule } from './config.ts'
import type { Report } from './report.ts'

/**
 * The facts stand in for the introduction, products, timeline and history, the report's actions for
 * the actions, and the configured text for the communication. Nothing stands in for the root cause.
 */
export function isGenerated(
  rule: Pick<SectionRule, 'key' | 'boilerplate'>,
  actions: readonly unknown[],
): boolean {
  switch (rule.key) {
    case 'root-cause':
      return false
    case 'actions':
      return actions.length > 0
    case 'communication':
      return rule.boilerplate !== null
    default:
      return true
  }
}

/** Whether a section is on the page of a report, written or made from data. */
export function isShown(
  rule: Pick<SectionRule, 'key' | 'boilerplate'>,
  { sections, actions, revisions }: Pick<Report, 'sections' | 'actions' | 'revisions'>,
): boolean {
  const untold = rule.key === 'history' && revisions.length === 0
  const isWritten = sections.some(({ key }) => key === rule.key)
  return isWritten || (isGenerated(rule, actions) && !untold)
}
