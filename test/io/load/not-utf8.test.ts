import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { makeKnowledgeBase } from '../../bench/make-reports.ts'
import { emptyFolder } from '../../trees.ts'

/** Builds a knowledge base with one more file, and tells what is wrong. */
async function buildWith(path: string, bytes: Uint8Array) {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, 1)
  mkdirSync(join(folder, path, '..'), { recursive: true })
  writeFileSync(join(folder, path), bytes)
  const options = { config: join(folder, 'causebook.yaml'), now: '2026-11-22T12:00:00Z' }
  const { diagnostics, written } = await build({ ...options, jobs: 0, cache: false, search: false })
  const told = diagnostics.map(({ code, file, place }) => [code, file, place?.line, place?.column])
  return { told, written }
}

const latin = (text: string) => Buffer.from(text, 'latin1')

describe('a file that is not UTF-8', () => {
  it.each([
    ['causebook.yaml', latin('site:\n  title: Caf\xe9\n'), 2, 13],
    ['causebook.yaml', Buffer.from('\ufeffsite: { title: x }', 'utf16le'), 1, 1],
    ['templates/languages/en.yaml', latin('skip: \xdcber\n'), 1, 7],
    ['pages/about.md', latin('# About\n\nCaf\xe9\n'), 3, 4],
  ])('is told at its place: %s', async (path, bytes, line, column) => {
    const { told, written } = await buildWith(path, bytes)
    expect(told).toContainEqual(['file/not-utf8', `../${path}`, line, column])
    expect(told).toHaveLength(1)
    expect(written).toBeNull()
  })

  it('that is a template is the operator’s to mend', async () => {
    const bytes = latin('{% layout "layout" %}\n\xfcber')
    await expect(buildWith('templates/foot.liquid', bytes)).rejects.toThrow(
      'templates/foot.liquid:2:1 is not UTF-8 text from here on',
    )
  })

  it.each([
    ['causebook.yaml', '\ufeffsite: { title: Café, url: https://example.org/ }\n'],
    ['templates/languages/en.yaml', '\ufeffskip: Über\n'],
    ['templates/foot.liquid', '\ufeff<p>Über</p>'],
  ])('may begin with a byte order mark: %s', async (path, text) => {
    const { told, written } = await buildWith(path, Buffer.from(text))
    expect(told).toEqual([])
    expect(written).not.toBeNull()
  })
})
