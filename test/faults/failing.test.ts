import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { main } from '../command.ts'
import { report, write } from '../preview/running.ts'
import { emptyFolder } from '../trees.ts'
import { buildsAround, now, soundBase } from './faulty.ts'

const failing = pathToFileURL(fileURLToPath(new URL('failing.mjs', import.meta.url))).href

/** The call that fails, with what, and where; the exit code, and what is told. */
const faults: readonly (readonly [fault: string, code: number, told: string])[] = [
  ['openSync EIO rcas/alma.md', 1, 'rcas/alma.md:1:1 error file/unreadable'],
  ['readSync EIO rcas/alma.md', 1, 'rcas/alma.md:1:1 error file/unreadable'],
  ['openSync EMFILE rcas/alma.md', 1, 'too many files are open already'],
  ['readSync EIO causebook.yaml', 2, 'causebook.yaml cannot be used: the disk reports an error'],
  ['readSync EIO log.txt', 2, 'log.txt cannot be used: the disk reports an error'],
  ['readdir EIO rcas', 2, 'rcas cannot be used: the disk reports an error'],
  ['readdir EMFILE static', 2, 'static cannot be opened: too many files are open already'],
  ['renameSync EXDEV staging', 2, 'cannot be moved: it is on another file system'],
  ['renameSync EIO staging', 2, 'cannot be used: the disk reports an error'],
  ['writeFileSync EIO staging', 2, 'cannot be used: the disk reports an error'],
  ['writeFileSync EDQUOT staging', 2, 'There is no space left for the site'],
  ['writeSync EIO staging', 2, 'cannot be used: the disk reports an error'],
  ['mkdirSync EIO staging', 2, 'cannot be used: the disk reports an error'],
  ['readSync EIO manifest.json', 2, 'manifest.json cannot be used: the disk reports an error'],
  ['writeSync EIO .draft', 2, '.causebook cannot be used: the disk reports an error'],
  ['rmSync EBUSY staging', 2, 'the system says EBUSY'],
]

describe('a call that fails', () => {
  it.each(faults)('%s', (fault, code, told) => {
    const folder = soundBase()
    write(folder, { 'static/a.txt': 'a', 'rcas/log.txt': 'a' })
    const change = () => {
      write(folder, { 'static/b.txt': 'b' })
      write(folder, { 'rcas/alma.md': report('Another switch, see [the log](log.txt).') })
      const large = join(folder, 'static', 'large.txt')
      closeSync(openSync(large, 'w'))
      truncateSync(large, 2 ** 23)
    }
    const env = { NODE_OPTIONS: `--import=${failing}`, FAILING: fault }
    const ran = buildsAround(folder, change, { env })
    expect({ code: ran.code, told: ran.stdout + ran.stderr }).toEqual({
      code,
      told: expect.stringContaining(told),
    })
  })
})

it('a site is built where 64 files may be open', () => {
  const folder = soundBase()
  const files = Array.from({ length: 200 }, (_, i) => i)
  write(folder, Object.fromEntries(files.map(i => [`static/${i}/a.txt`, 'a'])))
  write(folder, Object.fromEntries(files.map(i => [`pages/${i}.md`, `# Page ${i}`])))
  const script = 'ulimit -n 64; exec "$0" "$@"'
  const out = join(emptyFolder(), 'dist')
  const words = ['build', '--no-search', '--quiet', '--now', now, '--out', out]
  const ran = spawnSync('sh', ['-c', script, process.execPath, main, ...words], {
    cwd: folder,
    encoding: 'utf8',
  })
  expect(ran).toMatchObject({ status: 0, stdout: '', stderr: '' })
  rmSync(out, { recursive: true })
})
