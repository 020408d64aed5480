/** The texts that a full-text index is made of. */
import type { OutputPath } from './paths.ts'

/** What is to be found of one report. */
export interface SearchDocument {
  /** Its page. */
  readonly path: OutputPath
  /** A page with nothing but what is to be found, marked up for Pagefind. */
  readonly html: string
}

export interface SearchCorpus {
  /** What most of it is written in: ISO 639-1. */
  readonly language: string
  /** A hash of all that the documents are made of: while it stays the same, so do they. */
  readonly fingerprint: string
  /** How many documents there are. */
  readonly size: number
  /** Makes them, one after the other. */
  documents(): Iterable<SearchDocument>
}
