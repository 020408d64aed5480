import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook, main, project } from '../command.ts'
import { emptyFolder } from '../trees.ts'

describe('an old Node', () => {
  const started = readFileSync(main, 'utf8')
  const { engines } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
  const needed = engines.node.replace('>=', '')

  it.each(['14.21.3', '18.20.8', '20.9.0'])('%s is told what is needed', version => {
    const folder = emptyFolder()
    const pretence = join(folder, 'pretend.cjs')
    writeFileSync(
      pretence,
      `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`,
    )
    const { code, stdout, stderr } = causebook(['check'], folder, {
      NODE_OPTIONS: `--require ${JSON.stringify(pretence)}`,
    })
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(`needs Node ${needed} or newer, and this is ${version}\n`)
    expect(stderr).not.toContain('bug')
  })

  it('can read the file that says so, which loads no other before', () => {
    const [...imports] = started.matchAll(/^import .*$/gm)
    expect(imports.map(([line]) => line)).toEqual(['import { createRequire } from "node:module";'])
    // What came after Node 14: logical assignment, private fields, static blocks, `at`, `replaceAll`.
    expect(started).not.toMatch(/\?\?=|\|\|=|&&=|#\w+[ =;(]|static \{|\.at\(|replaceAll|hasOwn/)
  })
})
