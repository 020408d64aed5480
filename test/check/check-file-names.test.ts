import { expect, it } from 'vitest'
import { checkFileNames } from '../../src/check/own/check-file-names.ts'
import { sourcePath } from '../../src/model/paths.ts'
import { report, site } from '../samples.ts'

function messagesFor(paths: readonly string[]): readonly string[] {
  const links = paths.map((path, i) => {
    return { to: 'file' as const, path: sourcePath(path), place: { line: i + 1, column: 1 } }
  })
  const attachments = paths.map(path => ({ path: sourcePath(path), active: false }))
  return [...checkFileNames(site([report({ links })], { attachments }))].map(
    ({ message, place }) => `${place?.line}: ${message}`,
  )
}

it.each([
  ['CON', 'which Windows keeps to itself'],
  ['aux.png', 'which Windows keeps to itself'],
  ['nul.', 'which Windows keeps to itself'],
  ['com1.tar.gz', 'which Windows keeps to itself'],
  ['a.', 'of which Windows drops the end'],
  ['a ', 'of which Windows drops the end'],
  ['a:b.png', 'and Windows has no ":" in names'],
  ['a\\b.png', 'and Windows has no "\\\\" in names'],
  [`${'ä'.repeat(126)}.png`, 'which has more than 255 bytes'],
])('a file that is called %s cannot be everywhere', (name, why) => {
  expect(messagesFor([`2019/${name}`])).toEqual([`1: 2019/${name} has the name "${name}", ${why}`])
  expect(messagesFor([`${name}/a.png`])).toHaveLength(1)
})

it.each([
  ['a.png', 'A.png'],
  ['2019/a.png', '2019/A.PNG'],
  ['\u00e4.png', 'a\u0308.png'],
])('%s and %s are one file on some machines', (one, other) => {
  const where = 'are one file where the case of letters, or how they are composed, does not count'
  expect(messagesFor([one, other, one])).toEqual([`2: ${other} and ${one} ${where}`])
})

it('all else may be, and be linked twice', () => {
  const names = [
    'console.png',
    'com10.txt',
    'auxiliary.txt',
    '../docs/a.md',
    'ä ö.png',
    'a..b',
    '東京.png',
  ]
  expect(messagesFor([...names, ...names])).toEqual([])
})
