import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { explainSystemError } from '../../src/io/explain-system-error.ts'
import { loadConfig } from '../../src/io/load/load-config.ts'
import { writeSite } from '../../src/io/write/write-site.ts'
import { outputPath, sourcePath } from '../../src/model/paths.ts'
import { UserError } from '../../src/model/user-error.ts'
import { causebook } from '../command.ts'
import { knowledgeBase, report, write } from '../preview/running.ts'

const alma = { 'rcas/alma.md': report('A switch.') }

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return null
}

describe('an error of the system', () => {
  const denied = Object.assign(new Error('EACCES'), { code: 'EACCES', syscall: 'open', path: '/a' })

  it.each([
    [
      'a file for a folder',
      (folder: string) => readdirSync(join(folder, 'causebook.yaml')),
      'expected a folder',
    ],
    ['a link to itself', (folder: string) => readFileSync(join(folder, 'self')), 'leads to itself'],
    [
      'too long a name',
      (folder: string) => readFileSync(join(folder, 'a'.repeat(300))),
      'too long',
    ],
    ['a name of bytes', (folder: string) => readFileSync(join(folder, 'a\uFFFD')), 'not UTF-8'],
    [
      'what is kept from us',
      () => {
        throw denied
      },
      'may not be opened',
    ],
  ])('is told to the operator: %s', (_, open, message) => {
    const folder = knowledgeBase(alma)
    symlinkSync('self', join(folder, 'self'))
    const told = explainSystemError(thrownBy(() => open(folder)))
    expect(told).toBeInstanceOf(UserError)
    expect(String(told)).toContain(message)
  })

  it('stays what it is where the operator can do nothing about it', () => {
    const own = Object.assign(new Error('a'), { code: 'ERR_INVALID_ARG_TYPE' })
    for (const error of [own, new Error('a'), null]) expect(explainSystemError(error)).toBe(error)
  })

  it('is not said of the site that is written when it is of a file that is copied', async () => {
    const copy = { path: outputPath('a'), from: sourcePath('alma.md/a') }
    const config = join(knowledgeBase(alma), 'causebook.yaml')
    const { folders } = await loadConfig({ config })
    await expect(writeSite([copy], folders)).rejects.toMatchObject({ code: 'ENOTDIR' })
  })
})

describe('a folder or a file that cannot be opened', () => {
  it.each(['pages', 'static', 'templates'])('is no bug: %s', name => {
    const folder = knowledgeBase(alma)
    write(folder, { [name]: 'A file.' })
    const { code, stderr } = causebook(['check'], folder)
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining(`${name}`) })
  })

  it.each(['rcas', 'pages', 'static'])('is none by its name either: in %s', name => {
    const folder = knowledgeBase(alma)
    mkdirSync(join(folder, name), { recursive: true })
    const bytes = [Buffer.from(`${join(folder, name)}/a`), Buffer.from([0xff]), Buffer.from('.md')]
    // Not every file system has such names.
    if (thrownBy(() => writeFileSync(Buffer.concat(bytes), '# A\n'))) return
    const { code, stdout } = causebook(['build'], folder)
    expect({ code, stdout }).toEqual({
      // Without it the site is whole; without a report or a page it is not.
      code: name === 'static' ? 0 : 1,
      stdout: expect.stringContaining('not UTF-8'),
    })
  })
})
