/** Looks at the instances of a configuration: can each be told from the others by its names and its addresses? */

import { impossibleDay } from '../../model/calendar/likely-year.ts'
import { slugOf } from '../../model/paths.ts'
import { formerSlugs } from '../../model/renamed-instances.ts'
import type { ConfigFile } from '../../model/schemas/config-schema.ts'
import { isDay, isZone } from '../../model/time.ts'
import type { Notes } from '../notes.ts'
import type { Yaml } from '../read-yaml.ts'
import { reversedSign } from '../time/reversed-sign.ts'
import { unknownZone } from '../time/whose-clock.ts'
import { zoneSetting } from '../time/zone-hint.ts'

export function checkInstances({ instances }: ConfigFile, yaml: Yaml, notes: Notes): void {
  const taken = new Map<string, string>()
  for (const [id, { timezone, aliases, since, formerly }] of Object.entries(instances)) {
    checkDay(since, `instances.${id}.since`, notes)
    for (const [i, { before }] of formerly.entries())
      checkDay(before, `instances.${id}.formerly.${i}.before`, notes)
    if (timezone !== null && !isZone(timezone)) {
      const { message, hint } = unknownZone(timezone)
      const told = zoneSetting(timezone) ?? hint
      notes.add('config/invalid', `instances.${id}.timezone`, message, told)
      notes.fault(`instances.${id}.timezone`)
    }
    for (const name of [id, ...aliases]) {
      const other = taken.get(name)
      const at = yaml.keys[`instances.${id}`]
      if (other !== undefined && other !== id)
        notes.add(
          'config/alias-twice',
          at,
          `${name} stands for both ${other} and ${id}`,
          'Give each instance names of its own',
        )
      taken.set(name, id)
    }
  }
  checkAddresses(instances, notes)
}

function checkDay(day: string | null, path: string, notes: Notes): void {
  if (day === null || isDay(day)) return
  const { message, year } = impossibleDay(day)
  const hint = year === undefined ? 'Days are year-month-day' : notes.likelyYear(year)
  notes.add('config/invalid', path, message, hint)
}

function checkAddresses(instances: ConfigFile['instances'], notes: Notes): void {
  const slugs = new Map<string, string>()
  for (const [id, { region, product, formerly }] of Object.entries(instances)) {
    const other = slugs.get(slugOf(id))
    if (other !== undefined)
      notes.add(
        'config/alias-twice',
        `instances.${id}`,
        `${id} and ${other} have the same address, instances/${slugOf(id)}/`,
        'Give them ids that differ by more than case or punctuation',
      )
    slugs.set(slugOf(id), id)
    const homes = [
      { path: `instances.${id}`, region, product },
      ...formerly.map((home, i) => ({ ...home, path: `instances.${id}.formerly.${i}` })),
    ]
    for (const home of homes) checkHome(home, slugs, notes)
  }
}

type Home = Readonly<Record<'region' | 'product', string | null>> & { readonly path: string }

function checkHome(
  { path, region, product }: Home,
  names: Map<string, string>,
  notes: Notes,
): void {
  for (const [key, name] of Object.entries({ region, product })) {
    if (name === null) continue
    const address = `/${key}s/${slugOf(name)}/`
    const same = names.get(address)
    const message = `"${name}" and "${same}" have the same address, ${address}`
    if (same !== undefined && same !== name)
      notes.add('facet/same-address', `${path}.${key}`, message, 'Use one spelling')
    names.set(address, name)
  }
}

/** Warns of zones whose names say the opposite, and of aliases that lead nowhere. */
export function warnOfInstances(file: ConfigFile, notes: Notes): void {
  for (const [id, { timezone }] of Object.entries(file.instances)) {
    const reversed = timezone === null ? null : reversedSign(timezone)
    const at = `instances.${id}.timezone`
    if (reversed) notes.add('time/reversed-sign', at, reversed.message, reversed.place)
  }
  warnOfAliases(file, notes)
}

/** Warns of each alias whose address another instance has, or may have had: it does not lead to this one. */
function warnOfAliases({ instances }: ConfigFile, notes: Notes): void {
  const all = Object.entries(instances)
  const holders = new Map(all.map(([id]) => [slugOf(id), id]))
  for (const [id, { aliases }] of all) {
    for (const slug of formerSlugs(id, aliases)) {
      const other = holders.get(slug)
      const index = aliases.findIndex(alias => slugOf(alias) === slug)
      const at = [`instances.${id}.aliases.${index}`, `instances.${id}.aliases`]
      const message = `${aliases[index]}, an alias of ${id}, has the address of ${other}, instances/${slug}/: nothing there leads to ${id}`
      if (other !== undefined && other !== id)
        notes.add(
          'config/alias-address',
          at.find(path => path in notes.places),
          message,
          'Give them names that differ by more than case or punctuation, or leave the alias out',
        )
      holders.set(slug, other ?? id)
    }
  }
}
