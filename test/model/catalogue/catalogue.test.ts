import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { catalogue } from '../../../src/model/catalogue/catalogue.ts'
import type { Explanation } from '../../../src/model/diagnostics.ts'
import { project } from '../../command.ts'

/** Texts of what would fail if a code were never given: golden readings, and tests that name it. */
const proofs = ['test/reports', 'test/sites', 'test/check', 'test/read', 'test/io', 'test/verify']
  .filter(folder => existsSync(join(project, folder)))
  .flatMap(folder => {
    const paths = readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' })
    const proving = paths.filter(path => /reading\.json$|diagnostics\.txt$|\.test\.ts$/.test(path))
    return proving.map(path => readFileSync(join(project, folder, path), 'utf8'))
  })

describe.each(Object.entries<Explanation>(catalogue))(
  '%s',
  (code, { title, explanation, example }) => {
    it('has a case', () => {
      const stated = new RegExp(`["' ]${code}["'\\n]`)
      expect(proofs.some(text => stated.test(text))).toBe(true)
    })

    it('is explained in plain words', () => {
      expect(code).toMatch(/^[a-z-]+\/[a-z0-9-]+$/)
      expect(title).toMatch(/^\p{Lu}.*[^.]$/u)
      expect(explanation).toMatch(/\.$/)
      expect(example.trim()).not.toBe('')
    })
  },
)
