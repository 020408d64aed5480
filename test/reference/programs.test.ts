/** Runs what the documents show as programs, over the knowledge base of the repository. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { build } from '../../src/build.ts'
import { project } from '../command.ts'
import { textOf } from '../document.ts'

const hasPython = spawnSync('python3', ['--version']).status === 0

describe.skipIf(!hasPython)('the programs in feeds-and-data.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-'))
  beforeAll(async () => {
    const config = join(project, 'causebook.yaml')
    const out = join(folder, 'dist')
    await build({ config, out, now: '2026-11-22T12:00:00Z', cache: false, search: false })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const programs = Array.from(
    textOf('docs/feeds-and-data.md').matchAll(/^```python\n([\s\S]*?)^```$/gm),
    ([, program = '']) => program,
  )
  const printed = (program: string | undefined) => {
    const { stdout, stderr } = spawnSync('python3', ['-c', program ?? ''], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(stderr).toBe('')
    return stdout.split('\n').slice(0, -1)
  }

  it('tell the downtime of an instance in a quarter', () => {
    expect(printed(programs[0])).toEqual(['207.0'])
  })

  it('tell how long incidents of each quarter took', () => {
    const lines = printed(programs[1])
    expect(lines).toContain('2019-q3 4 55')
    expect(lines).toEqual([...lines].sort())
  })

  it('are all run here', () => {
    expect(programs).toHaveLength(2)
  })
})
