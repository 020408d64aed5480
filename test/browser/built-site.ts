/** Builds a knowledge base into a folder of its own and serves it below a path of its host. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect } from 'vitest'
import { build } from '../../src/build.ts'
import type { Audience } from '../../src/model/terms.ts'
import { project } from '../command.ts'
import { readTree } from '../trees.ts'
import { serveFolder } from './serve-folder.ts'

export const sampleConfig = join(project, 'causebook.yaml')
export const soundConfig = join(project, 'test/sites/sound/input/causebook.yaml')
export const tortureConfig = join(project, 'test/sites/torture/input/causebook.yaml')

/** The address that the pages are built for; they are served at its path. */
export const publicUrl = 'https://example.org/status/rca/'

export interface BuiltSite {
  readonly files: ReadonlyMap<string, Buffer>
  /** The root of the site on the server, and in the file system. */
  readonly url: string
  readonly onDisk: string
  /** Stops the server and removes the folder. */
  readonly close: () => void
}

/** Builds and serves the knowledge base of `config`, with the words of another `language` where one is given. */
export async function buildSite(
  config: string,
  language?: string,
  audience?: Audience,
): Promise<BuiltSite> {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-pages-'))
  const out = join(folder, 'dist')
  const settings = language === undefined ? config : sampleIn(language, folder)
  const now = '2026-11-22T12:00:00Z'
  const options = {
    config: settings,
    out,
    now,
    baseUrl: publicUrl,
    cache: false,
    jobs: 0,
    audience,
  }
  const { written } = await build(options)
  expect(written).not.toBeNull()
  const files = readTree(out)
  const { server, url } = await serveFolder(files, new URL(publicUrl).pathname)
  const close = () => {
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
  return { files, url, onDisk: pathToFileURL(`${out}/`).href, close }
}

/** Copies the sample, whose reports stay in English, for readers of another language. */
function sampleIn(language: string, folder: string): string {
  const config = join(folder, 'causebook.yaml')
  const text = readFileSync(sampleConfig, 'utf8')
  writeFileSync(config, text.replace('language: en', `language: ${language}`))
  cpSync(join(project, 'rcas'), join(folder, 'rcas'), { recursive: true })
  const names = readdirSync(join(folder, 'rcas'), { recursive: true, encoding: 'utf8' })
  for (const name of names.filter(name => name.endsWith('.md'))) {
    const path = join(folder, 'rcas', name)
    writeFileSync(path, readFileSync(path, 'utf8').replace('---\n', '---\nlang: en\n'))
  }
  return config
}
