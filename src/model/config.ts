/** The settings of a knowledge base, every default filled in. */

import type { RuleSet } from './catalogue/rules.ts'
import type { SourcePath } from './paths.ts'
import type { Place, SectionKey } from './report.ts'
import type { Audience, Kind } from './terms.ts'
import type { DayText } from './time.ts'

/** One member of the registry of instances, everything spelt out. */
export interface Instance {
  readonly id: string
  readonly name: string
  readonly region: string | null
  readonly datacenter: string | null
  readonly timezone: string | null
  readonly product: string | null
  readonly statusUrl: string | null
  readonly aliases: readonly string[]
  /** The day its availability is told from; null: the quarter of its first incident. */
  readonly since: DayText | null
  /** What it belonged to, the oldest first. */
  readonly formerly: readonly FormerHome[]
}

/** What an instance belonged to when an incident began before a day; null: to what it did after that. */
export interface FormerHome {
  readonly before: DayText
  readonly region: string | null
  readonly product: string | null
}

/** How one section is recognised, named and filled. */
export interface SectionRule {
  readonly key: SectionKey
  readonly title: string
  /** Whether the configuration gives the title; else pages have it in their own language. */
  readonly isNamed: boolean
  readonly aliases: readonly string[]
  readonly required: boolean
  /** Safe HTML shown where the author leaves the section out. */
  readonly boilerplate: string | null
}

/** A link of the site's own in the head or the foot of every page. */
export interface FrameLink {
  /** In the language of the site, if it is told in that. */
  readonly label: string
  /** A web address, an address on the site from its root, or a page: `pages/about.md`. */
  readonly to: string
  readonly place: Place
}

/** A file of the templates folder that the configuration names, and where. */
export interface NamedFile {
  readonly file: string
  readonly place: Place
}

/** One file of a typeface, for text or for code. */
export interface FontFace extends NamedFile {
  readonly role: 'text' | 'code'
  /** As CSS has them: `400`, or `100 900` of a file that has all weights. */
  readonly weight: string
  readonly style: 'normal' | 'italic'
}

/** How times of day are written: to noon twice, or through the day. */
export type Hours = 12 | 24

export interface Config {
  readonly site: {
    readonly title: string
    /** Absolute, ends in a slash. */
    readonly url: string
    readonly language: string
    /** Null: as its language, or the country of it, has them. */
    readonly hours: Hours | null
    readonly organisation: string | null
  }
  readonly feed: { readonly authority: string; readonly year: number; readonly limit: number }
  /** By id. Empty: any instance goes. */
  readonly instances: readonly Instance[]
  /** In the order of the page. */
  readonly sections: readonly SectionRule[]
  readonly policy: {
    readonly rcaForMinutes: number
    readonly publishWithinWorkingDays: number
    readonly availabilityTarget: number
    /** The kinds of windows that are downtime. */
    readonly downtimeKinds: readonly Kind[]
  }
  /** Severities that are not as usual; what is for some files stands behind what is for all. */
  readonly rules: readonly RuleSet[]
  /** What may be published, whatever it looks like. */
  readonly privacy: {
    readonly allow: readonly string[]
    /** Where the site for internal readers is, if it has an address of its own. */
    readonly internalSite: string | null
  }
  readonly audience: Audience
  readonly feedbackUrl: string | null
  readonly editUrl: string | null
  /** Files of the repository that reports link to: where they are read, and whether the site has copies. */
  readonly viewUrl: string | null
  readonly copiesSources: boolean
  /** Of what is copied for a report, in bytes. */
  readonly largestFile: number
  /** After the site's own places, and after its lists. */
  readonly nav: readonly FrameLink[]
  readonly footer: readonly FrameLink[]
  /** The file of the configuration. */
  readonly file: SourcePath
  readonly theme: {
    readonly logo: NamedFile | null
    readonly accent: string | null
    readonly fonts: readonly FontFace[]
    /** Whether social cards are drawn. */
    readonly cards: boolean
  }
  /** What could not be read, by its path, such as `instances.EU00.timezone`: then nothing is published. */
  readonly faults?: readonly string[]
}
