import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { lookInto, unseen } from '../../src/io/look-into.ts'
import { type SourcePath, sourcePath } from '../../src/model/paths.ts'
import type { Link } from '../../src/model/report.ts'

const folder = mkdtempSync(join(tmpdir(), 'causebook-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const place = { line: 1, column: 1 }
const linking = (...paths: readonly SourcePath[]) => ({
  links: paths.map((path): Link => ({ to: 'file', path, place })),
})

function write(name: string, bytes = 0): SourcePath {
  const text = '<svg xmlns="http://www.w3.org/2000/svg" width="30" height="20">'
  writeFileSync(join(folder, name), `${text}${' '.repeat(Math.max(0, bytes - 69))}</svg>`)
  return sourcePath(name)
}

describe('a drawing beside a report', () => {
  it('is looked into where somebody links to it', () => {
    const paths = [write('a.svg'), write('b.svg')] as const
    const [one, other] = lookInto(folder, paths.map(unseen), [linking(paths[0])])
    expect(one).toEqual({ path: 'a.svg', active: false, size: { width: 30, height: 20 } })
    expect(other?.danger).toContain('nobody has looked into it')
  })

  it('is looked into again when it changed', () => {
    const path = write('changed.svg')
    const look = () => lookInto(folder, [unseen(path)], [linking(path)])[0]?.danger
    expect(look()).toBeUndefined()
    writeFileSync(join(folder, path), '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>')
    expect(look()).toBe('could run a script, or load something: line 1 has <script>')
  })

  it('that is too large is refused without being read', () => {
    const path = write('large.svg')
    truncateSync(join(folder, path), 3_000_000_000)
    const [large] = lookInto(folder, [unseen(path)], [linking(path)])
    expect(large?.danger).toBe(
      'has 3 GB: expected at most 2 MB of a drawing. Simplify it, or save it as a PNG',
    )
  })

  it('is refused with which those of one report are too many, and no other', () => {
    const paths = [1, 2, 3, 4].map(i => write(`part-${i}.svg`, 900_000))
    const active = (...holders: readonly ReturnType<typeof linking>[]) =>
      lookInto(folder, paths.map(unseen), holders).map(({ active }) => active)
    expect(active(linking(...paths))).toEqual([false, false, false, true])
    expect(active(linking(...paths.slice(0, 2)), linking(...paths.slice(2)))).toEqual(
      Array(4).fill(false),
    )
    expect(active(linking(...paths, ...paths))).toEqual([false, false, false, true])
  })
})
