/** Turns the links that a configuration puts around every page into what pages need to know of them. */
import type { Config, FrameLink } from '../../model/config.ts'
import { nearestTag } from '../../model/languages/language-tags.ts'
import type { ConfigFile } from '../../model/schemas/config-schema.ts'
import type { Yaml } from '../read-yaml.ts'

/** Of a label in several languages, that which is nearest to the language of the site, or else the first. */
export function resolveFrame(
  { site, ...file }: ConfigFile,
  { places }: Yaml,
): Pick<Config, 'nav' | 'footer'> {
  const linksOf = (list: 'nav' | 'footer') =>
    file[list].map(({ label, to }, i): FrameLink => {
      const place = places[`${list}.${i}.to`] ?? { line: 1, column: 1 }
      return { label: labelIn(site.language, label), to, place }
    })
  return { nav: linksOf('nav'), footer: linksOf('footer') }
}

function labelIn(language: string, label: string | Readonly<Record<string, string>>): string {
  if (typeof label === 'string') return label
  const tag = nearestTag(language, Object.keys(label))
  return (tag === null ? Object.values(label)[0] : label[tag]) ?? ''
}
