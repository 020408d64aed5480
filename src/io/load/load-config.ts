/** Loads the configuration and settles where everything of a knowledge base is on disk. */
import { dirname, join, relative, resolve, sep } from 'node:path'
import type { Config } from '../../model/config.ts'
import type { Code, Diagnostic } from '../../model/diagnostics.ts'
import { sourcePath } from '../../model/paths.ts'
import type { Audience } from '../../model/terms.ts'
import { audiences } from '../../model/terms.ts'
import { UserError } from '../../model/user-error.ts'
import { decodeAsIs } from '../../read/decode.ts'
import { readConfig, unreadableConfig, withSiteUrl } from '../../read/settings/read-config.ts'
import { readWhole } from '../read-file.ts'
import { isMissing } from '../system-errors.ts'
import { type FoundFolder, refuseLinks } from '../trust/refuse-links.ts'
import { findRepository } from './find-sources.ts'

/** Where to look and what to override; paths are relative to the current folder. */
export interface ConfigOptions {
  /** Default: `causebook.yaml`, which may be absent. */
  readonly config?: string | undefined
  /** Default: `rcas` beside the configuration. */
  readonly reports?: string | undefined
  /** Default: `dist` beside the configuration, or `dist-internal` for internal readers. */
  readonly out?: string | undefined
  readonly baseUrl?: string | undefined
  readonly audience?: Audience | undefined
}

/** Absolute paths. */
export interface Folders {
  /** The configuration file, which need not be there. */
  readonly config: string
  readonly reports: string
  readonly out: string
  readonly templates: string
  /** The site's own pages, and files that it takes over as they are. */
  readonly pages: string
  readonly statics: string
  /** What is remembered between runs. */
  readonly cache: string
  /** What reports may link to files of: a git repository, or the folder of the configuration. */
  readonly repository: string
}

export interface LoadedConfig {
  readonly folders: Folders
  /** Null when the file has errors. */
  readonly config: Config | null
  /** What can be read of it, with defaults for the rest. */
  readonly partial: Config
  readonly diagnostics: readonly Diagnostic[]
}

/** Loads the configuration. Throws UserError when a file that was named is not there. */
export async function loadConfig(options: ConfigOptions = {}): Promise<LoadedConfig> {
  const file = resolve(options.config ?? 'causebook.yaml')
  const decoded = decodeAsIs(readBytes(file, options.config !== undefined))
  const root = dirname(file)
  const reports = resolve(options.reports ?? join(root, 'rcas'))
  const name = sourcePath(relative(reports, file).split(sep).join('/'))
  const read =
    'text' in decoded
      ? readConfig(decoded.text, name, options.audience)
      : unreadableConfig(decoded.badAt, name)
  const { baseUrl, audience = audienceOf(read.partial) } = options
  requireAudience(audience)
  const folders = {
    config: file,
    reports,
    repository: findRepository(reports, root),
    // Who publishes the one publishes no byte of the other.
    out: resolve(options.out ?? join(root, audience === 'internal' ? 'dist-internal' : 'dist')),
    templates: join(root, 'templates'),
    pages: join(root, 'pages'),
    statics: join(root, 'static'),
    cache: join(root, '.causebook'),
  }
  refuseLinks(byName(folders, options))
  const told = read.diagnostics.filter(
    ({ code }) => baseUrl === undefined || !aboutUrl.includes(code),
  )
  const addressed =
    baseUrl === undefined ? read.partial : withSiteUrl(read.partial, checkedUrl(baseUrl))
  const partial = { ...addressed, audience }
  return { folders, config: read.config && partial, partial, diagnostics: told }
}

/** What is told of an address that the command can give. */
const aboutUrl: readonly Code[] = ['config/no-url', 'config/url-of-others']

/** The folders that nobody named on the command line. */
function byName(folders: Folders, { reports, out }: ConfigOptions): readonly FoundFolder[] {
  const { templates, pages, cache } = folders
  const named: FoundFolder[] = [[templates], [pages], [cache]]
  if (reports === undefined) named.push([folders.reports, '--reports'])
  if (out === undefined) named.push([folders.out, '--out'])
  return named
}

/** The largest configuration, in bytes. */
const mostBytes = 2_000_000

function readBytes(file: string, required: boolean): Uint8Array {
  try {
    return readWhole(file, mostBytes)
  } catch (error) {
    if (!isMissing(error)) throw error
    if (!required) return new Uint8Array()
    throw new UserError(
      `The configuration ${file} does not exist`,
      'Check --config; without it, causebook.yaml of the current folder is used',
    )
  }
}

/** Who misspells it will have meant the one that is not the default. */
function audienceOf({ faults = [], audience }: Config): Audience {
  return faults.length === 1 && faults[0] === 'audience' ? 'internal' : audience
}

/** Programs may ask for anything, and what is not for all must not be published by a slip. */
function requireAudience(audience: unknown): void {
  if (audiences.some(known => known === audience)) return
  throw new UserError(
    `${JSON.stringify(audience)} is no audience`,
    `Expected one of ${audiences.join(', ')}`,
  )
}

function checkedUrl(url: string): string {
  if (/^https?:\/\/[^\s/?#@]+(\/[^\s?#]*)?$/.test(url) && URL.canParse(url)) return url
  throw new UserError(
    `"${url}" is not an address for a site`,
    'Write --base-url https://rca.example.org/kb/',
  )
}
