/** A knowledge base as data: all reports, put in order and linked to one another. */
import type { Config } from './config.ts'
import type { OutputPath, SourcePath } from './paths.ts'
import type { Link, Report } from './report.ts'
import type { Audience } from './terms.ts'
import type { DayText, Instant } from './time.ts'

/** The families of pages that list reports by a fact they share. */
export const families = [
  'instances',
  'regions',
  'products',
  'causes',
  'vendors',
  'tags',
  'years',
] as const
export type Family = (typeof families)[number]

/** One value of a fact, such as the instance EU00 or the year 2019, and the reports that state it. */
export interface Facet {
  readonly family: Family
  /** As reports and the configuration write it. */
  readonly id: string
  /** As people read it. */
  readonly name: string
  /** As addresses write it. */
  readonly slug: string
  /** Newest incident first. */
  readonly reports: readonly string[]
}

/** What only the whole knowledge base can say of a report. */
export interface Standing {
  /** The first revision; null without one. */
  readonly published: Instant | null
  /** The last that was published of it. Distinct among all reports. */
  readonly updated: Instant
  /** The last of which the history has the day; null: none. */
  readonly recorded: Instant | null
  /** Reports that it names as related, or that name it. */
  readonly related: readonly string[]
  readonly supersededBy: readonly string[]
  /** For each instance, the report of the incident before and after. */
  readonly neighbours: readonly {
    readonly instance: string
    readonly older: string | null
    readonly newer: string | null
  }[]
}

/** A file beside the reports, or elsewhere in the repository, that a report may show or link to. */
export interface Attachment {
  /** Outside of the reports folder it begins with `../`. */
  readonly path: SourcePath
  /** What it is, where it is no file beside the reports. */
  readonly elsewhere?: 'file' | 'folder'
  /** Whether opening it could run a script (HTML, or SVG with a script in it), or load something. */
  readonly active: boolean
  /** Why: what it could do, and where that stands in it. */
  readonly danger?: string
  /** Of a picture that tells it. */
  readonly size?: PictureSize
}

/** In pixels, as it is shown. */
export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** A page beside the reports, such as that about the site. */
export interface OwnPage {
  readonly source: SourcePath
  /** As the configuration names it: `pages/about.md`. */
  readonly name: string
  readonly path: OutputPath
  readonly title: string
  /** Plain text. */
  readonly description: string
  readonly lang: string | null
  readonly isDraft: boolean
  readonly audience: Audience
  /** Safe HTML, with link markers as in the body of a report. */
  readonly html: string
  readonly anchors: readonly string[]
  readonly anchorNames: Readonly<Record<string, string>>
  readonly links: readonly Link[]
}

/** What has links that lead to files of the site. */
export type LinkHolder = Report | OwnPage

/** What stands beside the reports. */
export interface OwnFiles {
  readonly pages: readonly OwnPage[]
  /** Files beside the pages, and elsewhere in the repository, that these may show or link to. */
  readonly attachments: readonly Attachment[]
  /** Files of the folder `static/`, which are taken over as they are. */
  readonly statics: readonly Copy[]
}

export interface Site {
  readonly config: Config
  /** Published reports for the audience, newest incident first, ties by id. */
  readonly reports: readonly Report[]
  /** Drafts, which are checked and never rendered. */
  readonly drafts: readonly Report[]
  /** What can be told of those in which something cannot be read: checked, and never rendered. */
  readonly faulty: readonly Report[]
  /** What the audience may not see: told to checks alone, for links that lead there, and never to a page. */
  readonly hidden?: readonly Report[]
  readonly hiddenPages?: readonly OwnPage[]
  readonly standings: Readonly<Record<string, Standing>>
  readonly facets: readonly Facet[]
  readonly attachments: readonly Attachment[]
  /** Published ones, by path. */
  readonly pages: readonly OwnPage[]
  readonly draftPages: readonly OwnPage[]
  readonly statics: readonly Copy[]
  /** The day, in UTC, on which the site is made: only for pages that say "as of". */
  readonly asOf: DayText
}

/** Whether the audience that a site is for may see a report or a page. */
export function isVisible({ audience }: Pick<Report, 'audience'>, config: Config): boolean {
  return audience === 'public' || config.audience === 'internal'
}

/** A promise of the bytes of one file of the site. */
export interface Page {
  readonly path: OutputPath
  /** A hash of all that `render` depends on: while it stays the same, so do the bytes. */
  readonly fingerprint: string
  render(): string | Uint8Array
}

/** A file that the site takes over. */
export interface Copy {
  readonly path: OutputPath
  readonly from: SourcePath
  /** Whether pictures go without what cameras note in them. */
  readonly isBare?: boolean
}
