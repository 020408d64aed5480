import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build } from '../../../src/build.ts'
import { makeKnowledgeBase } from '../../bench/make-reports.ts'
import { emptyFolder } from '../../trees.ts'

/** What pages may run where `head.liquid` is this. */
async function scriptsAllowed(head: string): Promise<string | undefined> {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, 1)
  mkdirSync(join(folder, 'templates'))
  writeFileSync(join(folder, 'templates', 'head.liquid'), head)
  const options = { config: join(folder, 'causebook.yaml'), now: '2026-11-22T12:00:00Z' }
  await build({ ...options, jobs: 0, cache: false, search: false, verify: false })
  const html = readFileSync(join(folder, 'dist', 'index.html'), 'utf8')
  return /script-src ([^;]*) 'sha256-/.exec(html)?.[1]
}

it('a script that a template loads may run, and with it all files of the site', async () => {
  expect(await scriptsAllowed('<script src="{{ page.root }}own.js" defer></script>')).toBe("'self'")
  expect(await scriptsAllowed('<script\n  async src="own.js"></script>')).toBe("'self'")
})

it('without one, only what the site is made with may', async () => {
  expect(await scriptsAllowed('<meta name="a" content="b">')).toBe("'strict-dynamic'")
})
