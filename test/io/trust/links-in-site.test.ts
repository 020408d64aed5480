import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { makeKnowledgeBase, reportPath } from '../../bench/make-reports.ts'
import { git } from '../../cli/repository.ts'
import { causebook } from '../../command.ts'
import { emptyFolder, expectSameTree, readTree } from '../../trees.ts'

const now = '2026-11-22T12:00:00Z'

async function builtSite() {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, 3)
  const options = { config: join(folder, 'causebook.yaml'), now, jobs: 0, search: false }
  const rebuild = () => build(options)
  await rebuild()
  const out = join(folder, 'dist')
  const elsewhere = emptyFolder()
  return { folder, out, elsewhere, rebuild, sound: readTree(out) }
}

describe('a symbolic link in the folder of a site', () => {
  it('in place of a page is replaced, and what it leads to is left alone', async () => {
    const { out, elsewhere, rebuild, sound } = await builtSite()
    const [page, target] = [join(out, 'index.html'), join(elsewhere, 'kept')]
    renameSync(page, target)
    symlinkSync(target, page)
    const before = readFileSync(target)
    await rebuild()
    expectSameTree(readTree(out), sound)
    expect(readFileSync(target)).toEqual(before)
  })

  it('in place of a folder of pages is refused, and nothing is written or removed behind it', async () => {
    const { folder, out, elsewhere, rebuild } = await builtSite()
    renameSync(join(out, 'reports'), join(elsewhere, 'reports'))
    symlinkSync(join(elsewhere, 'reports'), join(out, 'reports'))
    const before = readTree(elsewhere)
    await expect(rebuild()).rejects.toThrow(`${join(out, 'reports')} is in the way`)
    rmSync(join(folder, reportPath(1)))
    await expect(rebuild()).rejects.toThrow(`${join(out, 'reports')} is in the way`)
    expectSameTree(readTree(elsewhere), before)
  })

  it('in place of a folder of which nothing is left is not followed to remove files', async () => {
    const { folder, out, elsewhere, rebuild } = await builtSite()
    mkdirSync(join(folder, 'static', 'old'), { recursive: true })
    writeFileSync(join(folder, 'static', 'old', 'a.txt'), 'a')
    await rebuild()
    rmSync(join(folder, 'static'), { recursive: true })
    rmSync(join(out, 'old'), { recursive: true })
    writeFileSync(join(elsewhere, 'a.txt'), 'a')
    symlinkSync(elsewhere, join(out, 'old'))
    await rebuild()
    expect(readdirSync(elsewhere)).toEqual(['a.txt'])
  })

  it.each(['.causebook', '.causebook/staging', '.causebook/manifest.json'])(
    'as %s is not followed',
    async name => {
      const { out, elsewhere, rebuild } = await builtSite()
      mkdirSync(join(elsewhere, 'staging'))
      writeFileSync(join(elsewhere, 'staging', 'mine'), 'mine')
      rmSync(join(out, name), { recursive: true, force: true })
      symlinkSync(elsewhere, join(out, name))
      const before = readTree(elsewhere)
      await rebuild().catch(() => {})
      expectSameTree(readTree(elsewhere), before)
      expect(existsSync(join(elsewhere, 'staging', 'mine'))).toBe(true)
    },
  )

  it('as that folder itself is the choice of who builds', async () => {
    const { folder, out, elsewhere, rebuild, sound } = await builtSite()
    renameSync(out, join(elsewhere, 'site'))
    symlinkSync(join(elsewhere, 'site'), out)
    rmSync(join(elsewhere, 'site', 'index.html'))
    expect((await rebuild()).written?.written).toBe(1)
    expectSameTree(readTree(join(elsewhere, 'site')), sound)
    expect(existsSync(join(folder, 'dist', 'index.html'))).toBe(true)
  })
})

describe('a folder of a knowledge base that is a link out of the repository', () => {
  const words = ['build', '--quiet', '--no-search', '--now', now]
  function cloned(name: string) {
    const [folder, elsewhere] = [emptyFolder(), join(emptyFolder(), 'elsewhere')]
    makeKnowledgeBase(folder, 1)
    if (name === 'rcas') renameSync(join(folder, name), elsewhere)
    else mkdirSync(elsewhere)
    symlinkSync(elsewhere, join(folder, name))
    git(folder, 'init', '--quiet')
    git(folder, 'add', '--force', 'causebook.yaml', 'rcas', name)
    const before = readTree(elsewhere)
    return { folder, elsewhere, before }
  }

  it.each(['dist', 'rcas', '.causebook', 'templates', 'pages'])(
    'and that git tracks is refused: %s',
    name => {
      const { folder, elsewhere, before } = cloned(name)
      const { code, stderr } = causebook(words, folder)
      expect(code).toBe(2)
      expect(stderr).toContain(
        `${join(folder, name)} is a symbolic link out of the repository, and git tracks it`,
      )
      expectSameTree(readTree(elsewhere), before)
      expect(readdirSync(elsewhere)).toHaveLength(name === 'rcas' ? 1 : 0)
    },
  )

  it('is taken when it was named, or made by who builds', () => {
    const { folder, elsewhere } = cloned('rcas')
    expect(causebook([...words, '--reports', 'rcas'], folder)).toMatchObject({ code: 0 })
    git(folder, 'rm', '--quiet', '--cached', 'rcas')
    expect(causebook(words, folder)).toMatchObject({ code: 0, stderr: '' })
    expect(readdirSync(elsewhere)).toHaveLength(1)
  })

  it('and of which git cannot say anything is refused for that', () => {
    const { folder } = cloned('dist')
    writeFileSync(join(folder, '.git', 'index'), 'DIRC')
    const { code, stderr } = causebook(words, folder)
    expect({ code, stderr }).toEqual({
      code: 2,
      stderr: expect.stringContaining('the index of git, which says whether it came'),
    })
  })
})
