import { describe, expect, it } from 'vitest'
import { diagnose, hasErrors } from '../../src/model/diagnostics.ts'
import { sourcePath } from '../../src/model/paths.ts'

const file = sourcePath('a.md')
const late = diagnose('policy/late', file, 'late')
const noAlt = diagnose('link/no-alt', file, 'no alt')
const future = diagnose('time/in-future', file, 'in the future')
const unheard = diagnose('published/unheard', file, 'unheard')
const error = 'error' as const

describe('hasErrors', () => {
  it('is for errors, and under `strict` for warnings', () => {
    expect(hasErrors([noAlt, unheard])).toBe(false)
    expect(hasErrors([{ ...noAlt, severity: error }])).toBe(true)
    expect(hasErrors([noAlt], { strict: true })).toBe(true)
    expect(hasErrors([unheard], { strict: true })).toBe(false)
  })

  it('lets pass what time brings, where only the files count', () => {
    const strict = 'files'
    expect(hasErrors([late], { strict: true })).toBe(true)
    expect(hasErrors([late, { ...late, severity: error }], { strict })).toBe(false)
    expect(hasErrors([late, noAlt], { strict })).toBe(true)
    expect(hasErrors([{ ...future, severity: 'warning' }], { strict })).toBe(false)
    expect(hasErrors([future], { strict })).toBe(true)
  })

  it('bears as many warnings as it is told, of those that count', () => {
    expect(hasErrors([noAlt, late], { maxWarnings: 2 })).toBe(false)
    expect(hasErrors([noAlt, late], { maxWarnings: 1 })).toBe(true)
    expect(hasErrors([noAlt], { maxWarnings: 0 })).toBe(true)
    expect(hasErrors([unheard], { maxWarnings: 0 })).toBe(false)
    expect(hasErrors([noAlt], { maxWarnings: 1, strict: true })).toBe(false)
    expect(hasErrors([noAlt, late], { maxWarnings: 1, strict: 'files' })).toBe(false)
    expect(hasErrors([future], { maxWarnings: 9 })).toBe(true)
  })
})
