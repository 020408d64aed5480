/** Turns one instance, region, product, cause, vendor, tag or year into what a page of it shows. */
import type { Instance } from '../../model/config.ts'
import { compare } from '../../model/diagnostics.ts'
import { isMeasured } from '../../model/incident-length.ts'
import type { Report } from '../../model/report.ts'
import type { Facet } from '../../model/site.ts'
import { facetPath, familyPath } from '../addresses.ts'
import { availabilitySection } from '../availability/availability-section.ts'
import { facetScope } from '../feeds/feed-scopes.ts'
import { subscriptionView } from '../feeds/subscription-view.ts'
import { frameView } from '../frame/frame-view.ts'
import { reportsOf, type Vantage, valueView } from '../survey.ts'
import { lengthText } from '../words/duration-text.ts'
import { zoneText } from '../words/tell-time.ts'
import { counted, filled } from '../words/words.ts'
import { elsewhereView } from './elsewhere-view.ts'
import type { ListPage } from './list-pages.ts'
import { listHeading, listView } from './list-view.ts'
import type { BreakdownView, FacetView, NumbersView } from './list-views.ts'
import { incidentView, lengthIn, lengthOf, type Member, memberViews } from './member-view.ts'
import { yearsView } from './years-view.ts'

/** As many as a reader compares. */
const mostMembers = 20

export function facetView(facet: Facet, page: ListPage, from: Vantage): FacetView {
  const { words, locate } = from
  const { one: family, several: families } = words.families[facet.family]
  const list = listView(page, from, facet)
  const scope = facetScope(facet)
  const further = page.number > 1
  const trail = [{ text: families, href: locate(familyPath(facet.family)) }]
  return {
    page: frameView(from, {
      ...listHeading(facet.name, page, from),
      description: filled(words.facetDescription, { family, name: facet.name }),
      trail: further ? [...trail, { text: facet.name, href: locate(facetPath(facet)) }] : trail,
      subjects: [facet],
    }),
    family,
    name: facet.name,
    here: further ? (list.pages?.here ?? null) : null,
    ...(further ? nothing : aboutOf(facet, from)),
    availability: further ? null : availabilitySection(facet, from),
    list,
    subscription: scope && !further ? subscriptionView(scope, from) : null,
    elsewhere: further ? null : elsewhereView(facet, from),
  }
}

type About = Pick<FacetView, 'numbers' | 'facts' | 'statusUrl' | 'years' | 'breakdown'>

const nothing: About = { numbers: null, facts: [], statusUrl: null, years: [], breakdown: null }

function aboutOf(facet: Facet, from: Vantage): About {
  const known = instanceOf(facet, from)
  const reports = reportsOf(facet.reports, from)
  const years = yearsView(reports, from, { linked: false })
  return {
    numbers: numbersOf(facet, reports, from),
    facts: known ? instanceFacts(known, from) : [],
    statusUrl: known?.statusUrl ?? null,
    years: years.length > 1 ? years : [],
    breakdown: breakdownOf(facet, reports, from),
  }
}

function numbersOf(facet: Facet, reports: readonly Report[], from: Vantage): NumbersView | null {
  const { words } = from
  const valid = reports.filter(({ status }) => status !== 'withdrawn')
  const [latest] = valid
  if (!latest) return null
  const whole = lengthOf(facet, reports)
  const lengths = valid.map(report => ({ report, length: lengthIn(facet, report) }))
  const longest = lengths.reduce((a, b) =>
    (b.length.seconds ?? 0) > (a.length.seconds ?? 0) ? b : a,
  )
  // Of another that was at least as long as is known, nobody can say that it was shorter.
  const isOpen = lengths.some(
    ({ report, length }) => report !== longest.report && !isMeasured(length),
  )
  return {
    total: counted(reports.length, words.reports, words),
    duration: whole.seconds === null ? null : lengthText(whole, words),
    first: valid.length > 1 ? incidentView(valid.at(-1), from) : null,
    latest: incidentView(latest, from),
    longest:
      valid.length > 1 && (longest.length.seconds ?? 0) > 0 && !isOpen
        ? {
            ...incidentView(longest.report, from),
            duration: lengthText(longest.length, words),
          }
        : null,
  }
}

/** The reports of a facet by what led to them or, if it is not an instance itself, by whom they hit. */
function breakdownOf(
  facet: Facet,
  reports: readonly Report[],
  from: Vantage,
): BreakdownView | null {
  const { words, facetOf } = from
  const family = facet.family === 'instances' ? 'causes' : 'instances'
  const groups = new Map<string, Report[]>()
  for (const report of reports) {
    for (const id of report[family]) {
      const group = groups.get(id)
      if (group) group.push(report)
      else groups.set(id, [report])
    }
  }
  const members = Array.from(groups).flatMap(([id, group]): Member[] => {
    const member = facetOf(family, id)
    return member ? [{ facet: member, reports: group }] : []
  })
  if (members.length < 2) return null
  members.sort((a, b) => b.reports.length - a.reports.length || compare(a.facet.id, b.facet.id))
  return {
    title: family === 'causes' ? words.lists.causes : words.lists.affectedInstances,
    label: words.families[family].one,
    members: memberViews(members.slice(0, mostMembers), from),
  }
}

function instanceOf({ family, id }: Facet, { site }: Vantage): Instance | undefined {
  if (family !== 'instances') return undefined
  return site.config.instances.find(instance => instance.id === id)
}

function instanceFacts(known: Instance, from: Vantage): FacetView['facts'] {
  const { words } = from
  const plain = (text: string) => ({ text, href: null, note: null })
  return [
    ...(known.datacenter ? [{ label: words.datacenter, value: plain(known.datacenter) }] : []),
    ...(known.region
      ? [{ label: words.families.regions.one, value: valueView('regions', known.region, from) }]
      : []),
    ...(known.product
      ? [{ label: words.families.products.one, value: valueView('products', known.product, from) }]
      : []),
    ...(known.timezone
      ? [{ label: words.clockOf, value: plain(zoneText(known.timezone, words)) }]
      : []),
  ]
}
