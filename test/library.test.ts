import { join } from 'node:path'
import { expect, it } from 'vitest'
import { build, changes, check, UserError } from '../src/index.ts'
import { makeKnowledgeBase } from './bench/make-reports.ts'
import { emptyFolder } from './trees.ts'

const now = '2026-11-22T12:00:00.500Z'

function knowledgeBase() {
  const folder = emptyFolder()
  makeKnowledgeBase(folder, 3)
  return { config: join(folder, 'causebook.yaml'), out: join(folder, 'dist'), jobs: 0 }
}

it('gives a site that is data and nothing else, remembered or not', async () => {
  const options = { ...knowledgeBase(), now, search: false }
  const fresh = await check({ ...options, cache: false })
  const { site } = await build(options)
  expect(structuredClone(site)).toEqual(fresh.site)
  expect(Object.keys(site?.reports[0]?.places ?? {})).toContain('instance')
  expect((await changes({ ...options, since: '2000-01-01' })).site).toEqual(site)
})

it.each(['Public', '', 'x', null])('refuses the audience %o', async audience => {
  const options = { ...knowledgeBase(), now, audience: audience as 'public' }
  await expect(build(options)).rejects.toThrow(UserError)
  await expect(check(options)).rejects.toThrow('is no audience')
})

it.each(['x', '', undefined])('says that %o is no instant', async wrong => {
  const options = { ...knowledgeBase(), now: wrong as string, since: '2000-01-01' }
  for (const run of [() => check(options), () => build(options), () => changes(options)])
    await expect(run()).rejects.toThrow('expected an instant')
})
