/** Examines pages for what keeps people from reading them, with Axe. */
import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

/** What depends on colours, and takes most of the time. */
const colours = ['color-contrast', 'link-in-text-block']
/** What depends on room. */
const room = ['target-size', 'scrollable-region-focusable']

const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What Axe finds on a page, as it is shown now: by all its rules, by all but those of colours, or by those of room. */
export async function findViolations(
  page: Page,
  rules: 'all' | 'uncoloured' | 'room',
): Promise<readonly string[]> {
  // To read its own source takes Axe as long as to look at a page, so each page is given it once.
  const isThere = await page.evaluate('"axe" in window')
  const builder = new AxeBuilder(isThere ? { page, axeSource: 'null' } : { page })
  const few = { preload: false, resultTypes: ['violations' as const] }
  const axe = builder.setLegacyMode(true).options(few)
  const asked = rules === 'room' ? axe.withRules(room) : axe.withTags(standards)
  if (rules === 'uncoloured') asked.disableRules(colours)
  const { violations } = await asked.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(node => `${id}: ${node.html}`))
}
