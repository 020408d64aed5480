import { join } from 'node:path'
import { expect, it } from 'vitest'
import { configKeys } from '../../src/model/schemas/config-schema.ts'
import { frontMatterKeys } from '../../src/model/schemas/front-matter.ts'
import { codesIn, namedUnder, root, rowsOf } from '../document.ts'
import { expectGolden } from '../golden.ts'
import { configurationPage, frontMatterPage } from './reference-pages.ts'

it.each([
  ['front-matter', frontMatterPage()],
  ['configuration', configurationPage()],
])('docs/reference/%s.md is what the schema says', (name, page) => {
  expectGolden(join(root, `docs/reference/${name}.md`), page)
})

it.each(Object.entries(frontMatterKeys))('names every key of "%s" once', (group, keys) => {
  const head = group === '' ? 'field' : `key of \`${group}\``
  expect([...namedUnder(head, frontMatterPage())].sort()).toEqual([...keys].sort())
})

it('names every setting once', () => {
  const groups = Object.keys(configKeys)
  const isAlone = (name: string) => !groups.some(group => group === name || group === `${name}.*`)
  const expected = Object.entries(configKeys)
    .filter(([group]) => !groups.includes(`${group}.*`))
    .flatMap(([group, keys]) => keys.map(key => (group === '' ? key : `${group}.${key}`)))
    .filter(isAlone)
    .map(name => name.replace('instances.*', 'instances.ID').replace('sections.*', 'sections.ROLE'))
    .map(name => name.replace('fonts.*', 'fonts.USE'))
    .concat('sections.order')
  expect(namedUnder('key', configurationPage()).sort()).toEqual(expected.sort())
})

it('says of each what it takes, what is so without it, and what for', () => {
  const rows = [frontMatterPage(), configurationPage()]
    .flatMap(rowsOf)
    .filter(([first]) => codesIn(first).length === 1 && !/^key of/.test(first ?? ''))
  for (const [name, takes, otherwise, about] of rows)
    expect([name, takes !== '', otherwise !== '', about !== '']).toEqual([name, true, true, true])
})
