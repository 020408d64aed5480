import { existsSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, it, vi } from 'vitest'
import { ownName } from '../../src/io/process-name.ts'
import { temporaryFolder } from '../../src/io/temporary-folder.ts'
import { emptyFolder } from '../trees.ts'

afterEach(() => {
  vi.unstubAllEnvs()
})

it('removes what runs have left that were killed, and nothing of others', () => {
  const around = emptyFolder()
  vi.stubEnv('TMPDIR', around)
  const [, start, place] = ownName().split('-')
  const names = {
    [`causebook-999999999-${start}-${place}-abcdef`]: false,
    [`causebook-since-999999999-1-${place}-a1b2c3`]: false,
    [`causebook-${ownName()}-abcdef`]: true,
    'causebook-1-1-0123456789abcdef-abcdef': true,
    'causebook-abcdef': true,
    [`other-999999999-1-${place}-abcdef`]: true,
  }
  for (const name of Object.keys(names))
    mkdirSync(join(around, name, 'within'), { recursive: true })
  const elsewhere = emptyFolder()
  mkdirSync(join(elsewhere, 'kept'))
  symlinkSync(elsewhere, join(around, `causebook-999999998-1-${place}-abcdef`))
  const made = temporaryFolder('causebook-')
  expect(existsSync(made)).toBe(true)
  for (const [name, stays] of Object.entries(names))
    expect(existsSync(join(around, name)), name).toBe(stays)
  expect(existsSync(join(elsewhere, 'kept'))).toBe(true)
})
