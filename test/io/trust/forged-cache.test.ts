import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { build } from '../../../src/build.ts'
import { openSegment, SegmentWriter } from '../../../src/io/cache/segment.ts'
import { mayBeTracked, trackingOf } from '../../../src/io/trust/tracking.ts'
import { makeKnowledgeBase } from '../../bench/make-reports.ts'
import { git } from '../../cli/repository.ts'
import { emptyFolder, expectSameTree, readTree } from '../../trees.ts'

const now = '2026-11-22T12:00:00Z'
const count = 3

async function buildIn(folder: string) {
  let read = 0
  const onRead = () => {
    read += 1
  }
  const options = { config: join(folder, 'causebook.yaml'), now, jobs: 0, search: false, onRead }
  const { diagnostics, written } = await build(options)
  expect(written).not.toBeNull()
  return { read, told: diagnostics.map(({ code }) => code), site: readTree(join(folder, 'dist')) }
}

const forgery = '<script src="evil.txt"></script>'

/** Puts in place of each file of a cache one with other texts, and with sums and a name that are right. */
function forge(cache: string): void {
  for (const name of readdirSync(cache).filter(name => name.endsWith('.readings'))) {
    const segment = openSegment(join(cache, name))
    if (segment === null || typeof segment === 'string') throw new Error(name)
    const writer = new SegmentWriter(cache, 'forged-')
    for (const entry of segment.entries) {
      const body = JSON.stringify({ lead: forgery, sections: [], timeline: [] })
      writer.add(entry.key, JSON.stringify(entry.facts), body)
    }
    renameSync(writer.finish(), join(cache, name))
  }
}

/** A knowledge base in a repository, with the site of it and a forged cache; and the same as somebody else checks it out. */
async function forged(arrange: (folder: string) => void) {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, count)
  git(folder, 'init', '--quiet')
  const { site } = await buildIn(folder)
  forge(join(folder, '.causebook'))
  arrange(folder)
  git(folder, 'commit', '--quiet', '--message', 'Reports')
  const clone = join(emptyFolder(), 'clone')
  git(folder, 'clone', '--quiet', '--local', folder, clone)
  return { folder, clone, site }
}

const addAll = (folder: string) =>
  git(folder, 'add', '--force', 'causebook.yaml', 'rcas', '.causebook')

/** Who builds there has the same secret. */
const withKey = () => vi.stubEnv('CAUSEBOOK_CACHE_KEY', 'a long secret')
afterEach(() => {
  vi.unstubAllEnvs()
})

describe('a cache', () => {
  it('that git tracks is passed over, and said to be', async () => {
    const { clone, site } = await forged(addAll)
    const built = await buildIn(clone)
    expect(built.read).toBe(count)
    expect(built.told).toEqual(['cache/foreign', 'cache/tracked'])
    expectSameTree(built.site, site)
    // What was read instead is taken the next time.
    expect((await buildIn(clone)).read).toBe(0)
    // As the last one says, it is out of git, and stays so.
    git(clone, 'rm', '-r', '--cached', '--quiet', '.causebook')
    git(clone, 'commit', '--quiet', '--message', 'Forget')
    expect(await buildIn(clone)).toMatchObject({ read: 0, told: [] })
    expect(git(clone, 'status', '--short', '--', '.causebook')).toBe('')
  })

  it.each([
    ['in the index in its fourth version', ['update-index', '--index-version', '4']],
    ['in an index of two files', ['update-index', '--split-index']],
  ])('that git tracks %s is known to be tracked', async (_, words) => {
    const { clone } = await forged(addAll)
    git(clone, ...words)
    expect(mayBeTracked(join(clone, '.causebook'))).toBe(true)
    expect(mayBeTracked(join(clone, 'templates'))).toBe(words.includes('--split-index'))
  })

  it('that git tracks is known to be tracked in another working tree', async () => {
    const { clone, site } = await forged(addAll)
    const other = join(emptyFolder(), 'other')
    git(clone, 'worktree', 'add', '--quiet', other)
    expect(trackingOf(join(other, '.causebook'))).toBe('tracked')
    expectSameTree((await buildIn(other)).site, site)
  })

  it('of which git cannot say anything is not said to be tracked', async () => {
    const { clone } = await forged(addAll)
    writeFileSync(join(clone, '.git', 'index'), 'none')
    expect(trackingOf(join(clone, '.causebook'))).toBe('unknown')
  })

  it('that is a link which git tracks is not written to', async () => {
    const { clone, site } = await forged(folder => {
      renameSync(join(folder, '.causebook'), join(folder, 'rcas', 'kept'))
      symlinkSync('rcas/kept', join(folder, '.causebook'))
      git(folder, 'add', '--force', 'causebook.yaml', 'rcas', '.causebook')
    })
    expectSameTree((await buildIn(clone)).site, site)
    expect(existsSync(join(clone, 'rcas', 'kept', '.gitignore'))).toBe(true)
    expect(git(clone, 'status', '--short', '--', 'rcas')).toBe('')
  })

  it('that is another repository within this one is passed over', async () => {
    const { folder, clone, site } = await forged(folder => {
      const inner = join(folder, '.causebook')
      git(inner, 'init', '--quiet')
      git(inner, 'add', '--force', '.')
      git(inner, 'commit', '--quiet', '--message', 'Cache')
      git(
        folder,
        '-c',
        'advice.addEmbeddedRepo=false',
        'add',
        '--force',
        'causebook.yaml',
        'rcas',
        '.causebook',
      )
    })
    cpSync(join(folder, '.causebook'), join(clone, '.causebook'), { recursive: true })
    expectSameTree((await buildIn(clone)).site, site)
  })

  it('that came without a repository is passed over', async () => {
    const { folder, site } = await forged(addAll)
    const copy = join(emptyFolder(), 'copy')
    cpSync(folder, copy, { recursive: true, filter: path => !path.endsWith('/.git') })
    const built = await buildIn(copy)
    expect(built.read).toBe(count)
    expectSameTree(built.site, site)
    // It is told once, and then gone.
    expect(built.told).toContain('cache/foreign')
    const again = await buildIn(copy)
    expect({ read: again.read, told: again.told }).toEqual({ read: 0, told: [] })
  })

  /** As a run of CI has it that restores what another one kept. */
  async function restored() {
    const folder = emptyFolder()
    makeKnowledgeBase(folder, count)
    git(folder, 'init', '--quiet')
    git(folder, 'add', 'causebook.yaml', 'rcas')
    git(folder, 'commit', '--quiet', '--message', 'Reports')
    const { site } = await buildIn(folder)
    const clone = join(emptyFolder(), 'clone')
    git(folder, 'clone', '--quiet', '--local', folder, clone)
    for (const name of ['.causebook', 'dist'])
      cpSync(join(folder, name), join(clone, name), { recursive: true })
    return { clone, site }
  }

  it('that a run of CI restores beside the checkout is taken where both have the key', async () => {
    withKey()
    const { clone } = await restored()
    const built = await buildIn(clone)
    expect({ read: built.read, told: built.told }).toEqual({ read: 0, told: [] })
  })

  it.each(['', 'another secret'])('is not taken where the key is "%s"', async key => {
    withKey()
    const { clone, site } = await restored()
    vi.stubEnv('CAUSEBOOK_CACHE_KEY', key)
    const built = await buildIn(clone)
    expect(built.told).toEqual(['cache/foreign', 'output/list-foreign'])
    expect(built.read).toBe(count)
    expectSameTree(built.site, site)
  })
})

describe('a site', () => {
  const site = async () => {
    const folder = emptyFolder()
    makeKnowledgeBase(folder, count)
    const built = await buildIn(folder)
    return { folder, page: join(folder, 'dist', 'index.html'), sound: built.site }
  }

  it('that git tracks with a page which no report says is made anew', async () => {
    const { folder, page, sound } = await site()
    const before = readFileSync(page, 'utf8')
    // As long as what is there, so that no size gives it away.
    writeFileSync(
      page,
      before.replace(/<title>[^<]*/, title => `<title>${'x'.repeat(title.length - 7)}`),
    )
    git(folder, 'init', '--quiet')
    git(folder, 'add', '--force', 'causebook.yaml', 'rcas', 'dist')
    git(folder, 'commit', '--quiet', '--message', 'Reports')
    const clone = join(emptyFolder(), 'clone')
    git(folder, 'clone', '--quiet', '--local', folder, clone)
    const built = await buildIn(clone)
    expect(built.told).toEqual(['output/list-foreign'])
    expectSameTree(built.site, sound)
    expect(git(clone, 'status', '--short', '--', 'dist/*.html').trim()).toBe('M dist/index.html')
  })

  it('that git tracks with a plan for the next build is not made by it', async () => {
    const { folder, sound } = await site()
    const staging = join(folder, 'dist', '.causebook', 'staging')
    mkdirSync(staging)
    writeFileSync(join(staging, '1'), forgery)
    const moves = [
      ['1', 'index.html'],
      ['../../../causebook.yaml', 'settings.txt'],
    ]
    writeFileSync(join(staging, 'plan.json'), JSON.stringify({ clearing: [], moves, removals: [] }))
    git(folder, 'init', '--quiet')
    git(folder, 'add', '--force', 'causebook.yaml', 'rcas', 'dist')
    git(folder, 'commit', '--quiet', '--message', 'Reports')
    expectSameTree((await buildIn(folder)).site, sound)
    expect(existsSync(join(folder, 'causebook.yaml'))).toBe(true)
  })

  it('moves nothing into place that it did not stage, whatever a plan says', async () => {
    const { folder, sound } = await site()
    const staging = join(folder, 'dist', '.causebook', 'staging')
    mkdirSync(staging)
    const moves = [['../../../causebook.yaml', 'settings.txt']]
    writeFileSync(join(staging, 'plan.json'), JSON.stringify({ clearing: [], moves, removals: [] }))
    expectSameTree((await buildIn(folder)).site, sound)
    expect(existsSync(join(folder, 'causebook.yaml'))).toBe(true)
  })
})
