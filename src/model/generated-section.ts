/** Says whether a section appears on a report's page although its author did not write it. */
import type { SectionRule } from './config.ts'

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
