import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { it } from 'vitest'
import { pagesOf, sampleSite } from './sample-site.ts'
it('dumps', () => {
  rmSync('/tmp/site', { recursive: true, force: true })
  for (const [path, text] of pagesOf(sampleSite())) {
    mkdirSync(dirname(`/tmp/site/${path}`), { recursive: true })
    writeFileSync(`/tmp/site/${path}`, text)
  }
})
