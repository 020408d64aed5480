import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadConfig } from '../../../src/io/load/load-config.ts'
import { UserError } from '../../../src/model/user-error.ts'
import { emptyFolder } from '../../trees.ts'

function configured(text: string): { folder: string; config: string } {
  const folder = emptyFolder()
  const config = join(folder, 'causebook.yaml')
  writeFileSync(config, text)
  return { folder, config }
}

describe('loadConfig', () => {
  it('finds everything beside the configuration', async () => {
    const { folder, config } = configured('site: { url: https://rca.example.org/ }')
    const { folders, diagnostics } = await loadConfig({ config })
    expect(folders).toMatchObject({
      reports: join(folder, 'rcas'),
      out: join(folder, 'dist'),
      templates: join(folder, 'templates'),
    })
    expect(diagnostics).toEqual([])
  })

  it('takes what the command names instead', async () => {
    const { config } = configured('site: { url: https://rca.example.org/ }\naudience: public')
    const loaded = await loadConfig({
      config,
      reports: '/r',
      out: '/o',
      baseUrl: 'https://x.example/kb',
      audience: 'internal',
    })
    expect(loaded.folders).toMatchObject({ reports: '/r', out: '/o' })
    expect(loaded.config).toMatchObject({
      site: { url: 'https://x.example/kb/' },
      audience: 'internal',
    })
  })

  it('names the file of a problem from the reports folder, as all others are', async () => {
    const { config } = configured('site: { titel: x }')
    const loaded = await loadConfig({ config })
    expect(loaded.config).toBeNull()
    expect(loaded.diagnostics).toMatchObject([
      { code: 'config/unknown-key', file: '../causebook.yaml' },
      { code: 'config/no-url' },
    ])
  })

  it('does not ask for an address that the command gives', async () => {
    const { config } = configured('')
    expect((await loadConfig({ config })).diagnostics).toHaveLength(1)
    expect((await loadConfig({ config, baseUrl: 'https://x.example/' })).diagnostics).toEqual([])
  })

  it.each([
    'x.example',
    'ftp://x.example/',
    'https://',
    'https://x.example/?a=b',
    'https://x.example/#a',
    'https://a b/',
  ])('takes %s for no address', async baseUrl => {
    const { config } = configured('')
    await expect(loadConfig({ config, baseUrl })).rejects.toThrow(UserError)
  })

  it('throws for a file that was named and cannot be read', async () => {
    const folder = emptyFolder()
    mkdirSync(join(folder, 'causebook.yaml'))
    for (const name of ['nowhere.yaml', 'causebook.yaml'])
      await expect(loadConfig({ config: join(folder, name) })).rejects.toThrow(UserError)
  })
})
