/** Compares a text with the golden file that a person has looked at. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { expect } from 'vitest'

export const updating = process.env.UPDATE_GOLDEN === '1'

/** Fails unless the file at `path` holds `text`. With UPDATE_GOLDEN=1 it is written first. */
export function expectGolden(path: string, text: string): void {
  if (updating) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : `UPDATE_GOLDEN=1 writes ${path}`
  expect(text).toBe(golden)
}
