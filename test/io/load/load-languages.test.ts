import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build, check } from '../../../src/build.ts'
import { LiveSource } from '../../../src/io/live/live-source.ts'
import { loadLanguages } from '../../../src/io/load/load-languages.ts'
import { emptyFolder, readTree } from '../../trees.ts'
import { wordsOf } from '../../words.ts'

const now = '2026-11-22T12:00:00Z'

/** A knowledge base with one report under these headings, and with language files. */
function siteIn(language: string, files: Readonly<Record<string, string>>) {
  const folder = emptyFolder()
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, path, '..'), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  write('causebook.yaml', `site: { language: ${language}, url: https://rca.example.org/ }\n`)
  const front =
    'instance: EU00\ntimezone: UTC\nstart: 2019-06-03 13:45\nend: 2019-06-03 14:35\nrevisions: [{ date: 2019-06-05, summary: New }]'
  write(
    'rcas/it.md',
    `---\n${front}\n---\n\n## Oorzaak\n\nEen kabel.\n\n## Ursache\n\nEin Kabel.\n`,
  )
  for (const [name, text] of Object.entries(files)) write(`templates/languages/${name}`, text)
  const config = join(folder, 'causebook.yaml')
  return { folder, config, write, options: { config, now, search: false, jobs: 0 } }
}

/** The words of such a site. */
function wordsIn(language: string, files: Readonly<Record<string, string>>) {
  const { folder } = siteIn(language, files)
  const folders = { reports: join(folder, 'rcas'), templates: join(folder, 'templates') }
  return loadLanguages(folders, language)
}

describe('language files of the user', () => {
  it.each(['5', 'true', '[a]'])('are told what a plural cannot be: %s', value => {
    const { diagnostics } = wordsIn('nl', { 'nl.yaml': `reports: ${value}\n` })
    expect(diagnostics.map(({ code }) => code)).toContain('language/invalid')
  })

  it.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['de-AT', 'de-AT'],
    ['pt', 'pt'],
    ['pt-BR', 'pt'],
    ['pt-PT', 'pt-BR'],
    ['iw', 'he'],
    ['he', 'iw'],
    ['en-GB', 'en'],
  ])('replace texts of a site in %s: %s.yaml', (language, tag) => {
    const { words, diagnostics } = wordsIn(language, { [`${tag}.yaml`]: 'home: Zuhause' })
    expect(diagnostics).toEqual([])
    expect(words).toEqual({ ...wordsOf(language), home: 'Zuhause' })
  })

  it.each([
    ['nl', 'nl'],
    ['nl-BE', 'nl'],
    ['nl', 'nl-NL'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['pt-PT', 'pt-PT'],
  ])('bring the language of a site in %s: %s.yaml', (language, tag) => {
    const { words, diagnostics } = wordsIn(language, { [`${tag}.yaml`]: 'home: Thuis' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['language/missing-text'])
    expect(words).toEqual({ ...wordsOf('en'), home: 'Thuis', language: tag })
  })

  it.each([
    ['de', 'nl'],
    ['zh-Hans', 'zh-Hant'],
    ['den', 'de'],
    ['pt-BR', 'pt-PT'],
  ])('are nothing to a site in %s: %s.yaml', (language, tag) => {
    const { words, diagnostics } = wordsIn(language, { [`${tag}.yaml`]: 'home: Thuis' })
    expect(diagnostics).toEqual([])
    expect(words).toEqual(wordsOf(language))
  })
})

describe('a file with another name than a tag', () => {
  it.each(['dutch.yml', 'nl.yml', 'dutch.yaml', 'nl_BE.yaml', '.yaml'])('is told of: %s', name => {
    const { words, diagnostics } = wordsIn('nl', { [name]: 'home: Thuis' })
    expect(diagnostics.map(({ code }) => code)).toEqual(['language/file-name'])
    expect(words).toEqual(wordsOf('en'))
  })
})

describe('a site in a language that its user brings', () => {
  const nl = 'home: Start\nheadings: { root-cause: Oorzaak }\n'

  it('is built with its words, and built anew when one of them is changed', async () => {
    const { folder, write, options } = siteIn('nl', { 'nl.yaml': nl })
    const { diagnostics } = await build(options)
    expect(diagnostics.map(({ code }) => code)).toContain('language/missing-text')
    const page = () => readTree(join(folder, 'dist')).get('reports/it/index.html')?.toString()
    expect(page()).toContain('<html lang="nl"')
    expect(page()).toContain('>Start</a>')
    write('templates/languages/nl.yaml', nl.replace('Start', 'Thuis'))
    await build(options)
    expect(page()).toContain('>Thuis</a>')
  })

  it('is checked with its headings, beside those of all other languages', async () => {
    const { options } = siteIn('en', { 'nl.yaml': nl })
    const { site, diagnostics } = await check(options)
    expect(site?.reports[0]?.sections.map(({ key }) => key)).toEqual(['root-cause', null])
    expect(diagnostics.map(({ code }) => code)).toContain('section/duplicate')
  })

  it('is previewed with what was saved last', async () => {
    const { folder, config, write } = siteIn('nl', { 'nl.yaml': nl })
    const source = await LiveSource.open({ config, jobs: 0, cache: false })
    expect(source.languages?.words.home).toBe('Start')
    write('templates/languages/nl.yaml', `${nl}hom: x\n`.replace('Start', 'Thuis'))
    await source.update([join(folder, 'templates/languages/nl.yaml')])
    expect(source.languages?.words.home).toBe('Thuis')
    expect(source.diagnostics.map(({ code }) => code)).toContain('language/unknown-key')
    source.close()
  })
})
