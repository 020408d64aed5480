/** Turns a report into what a list leads with: its title or, where that names only whom and when, what happened. */

import type { Config } from '../../model/config.ts'
import { firstSentence } from '../../model/languages/first-sentence.ts'
import type { Report } from '../../model/report.ts'
import type { Vantage } from '../survey.ts'
import type { Words } from '../words/words.ts'
import { summaryOf } from './summary-of.ts'

export interface Lead {
  readonly text: string
  /** What is told in a line below it; may be empty. */
  readonly aside: string
  /** Of each, whether it is in the words of the author. */
  readonly isAuthors: { readonly text: boolean; readonly aside: boolean }
}

export function leadOf(report: Report, { site, words }: Pick<Vantage, 'site' | 'words'>): Lead {
  const { text: summary, isAuthors } = summaryOf(report, words)
  const { title } = report
  const isSaid = summary !== '' && report.status !== 'withdrawn'
  if (!isSaid || !isBare(report, site.config, words))
    return { text: title, aside: summary, isAuthors: { text: true, aside: isAuthors } }
  const text = firstSentence(summary).replace(/[.。।]$/, '')
  return { text, aside: title, isAuthors: { text: isAuthors, aside: true } }
}

/** What a title may say besides whom and when without telling what happened. */
const empty =
  /^(?:rca|root|causes?|analys[ei]s|incidents?|reports?|postmortem|post|mortem|instances?|data|cent(?:er|re)s?|and|of|the|on|for|to|in|at|from|[\p{N}.:/]+(?:st|nd|rd|th)?)$/u

/** Whether a title names nothing but instances, places and products, that it is a report, and days. */
function isBare(report: Report, config: Config, words: Words): boolean {
  const known = new Set([...wordsOfSite(config, words), ...report.instances.flatMap(split)])
  for (const product of report.products) for (const word of split(product)) known.add(word)
  return split(report.title).every(word => empty.test(word) || known.has(word))
}

const sites = new WeakMap<Config, { readonly words: Words; readonly known: ReadonlySet<string> }>()

/** The words of the names that the registry has, and of days, in the language of the site and in English. */
function wordsOfSite(config: Config, words: Words): ReadonlySet<string> {
  const made = sites.get(config)
  if (made?.words === words) return made.known
  const { months, monthsAlone, shortMonths, families, sections, and } = words
  const names = config.instances.flatMap(({ id, name, aliases, region, datacenter, product }) =>
    [id, id.replace(/\d+$/, ''), name, ...aliases, region, datacenter, product].flatMap(
      each => each ?? [],
    ),
  )
  const { one, several } = families.instances
  const titles = [one, several, sections['root-cause'], and, config.site.organisation ?? '']
  const texts = [...names, ...months, ...monthsAlone, ...shortMonths, ...englishMonths, ...titles]
  const known = new Set(texts.flatMap(split))
  sites.set(config, { words, known })
  return known
}

const englishMonths = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
  ...['October', 'November', 'December', 'Jan', 'Feb', 'Mar', 'Apr', 'Jun', 'Jul', 'Aug', 'Sep'],
  ...['Sept', 'Oct', 'Nov', 'Dec'],
]

function split(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+(?:[.:/][\p{L}\p{N}]+)*/gu) ?? []
}
