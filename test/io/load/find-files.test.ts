import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, it } from 'vitest'
import { findFiles } from '../../../src/io/load/find-files.ts'
import { emptyFolder } from '../../trees.ts'

function folderWith(paths: readonly string[]): string {
  const folder = emptyFolder()
  for (const path of paths) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), '')
  }
  return folder
}

it('tells reports from what may be shown by them, in one order everywhere', async () => {
  const folder = folderWith([
    'b.md',
    'B.md',
    'a/z.MD',
    'a/x.markdown',
    'a.png',
    'a/log.txt',
    'Ä.md',
  ])
  expect(await findFiles(folder)).toEqual({
    reports: ['B.md', 'a/x.markdown', 'a/z.MD', 'b.md', 'Ä.md'],
    others: ['a.png', 'a/log.txt'],
    odd: [],
  })
})

it('passes over what is no report', async () => {
  const folder = folderWith([
    'README.md',
    'a/readme.md',
    '_template.md',
    'a/_notes.md',
    '.hidden.md',
    '.git/x.md',
    'node_modules/x/x.md',
  ])
  expect(await findFiles(folder)).toEqual({ reports: [], others: [], odd: [] })
})

it('never leaves the folder by a symbolic link', async () => {
  const folder = folderWith(['a.md'])
  const outside = folderWith(['secret.md'])
  symlinkSync(outside, join(folder, 'away'))
  symlinkSync(join(outside, 'secret.md'), join(folder, 'secret.md'))
  symlinkSync(folder, join(folder, 'round'))
  execFileSync('mkfifo', [join(folder, 'pipe.md')])
  symlinkSync('nowhere', join(folder, '_meant'))
  expect(await findFiles(folder)).toEqual({
    reports: ['a.md'],
    others: [],
    odd: [
      { path: 'away', kind: 'link' },
      { path: 'pipe.md', kind: 'device' },
      { path: 'round', kind: 'link' },
      { path: 'secret.md', kind: 'link' },
    ],
  })
})
