/** Holds what is told of dependencies against what there is: of those that come with the program, and of those that do not. */
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { codesIn, root, rowsOf, textOf } from '../document.ts'

const { dependencies, devDependencies, optionalDependencies, scripts, ...manifest } = JSON.parse(
  textOf('package.json'),
)
const locked: Readonly<Record<string, Readonly<Record<string, unknown>>>> = JSON.parse(
  textOf('package-lock.json'),
).packages
const page = textOf('docs/dependencies.md')
const licences = textOf('build/licences.txt')
const bundled = Array.from(licences.matchAll(/^(\S+) \d\S* \([\w-]+\)$/gm), ([, name = '']) => name)

describe('dependencies.md', () => {
  const rows = rowsOf(page).filter(
    ([first, ...more]) => first?.startsWith('`') && more.length === 3,
  )
  const named = rows.flatMap(([first]) => codesIn(first))

  it('has one line for each package of package.json', () => {
    const all = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies })
    const lines = all.map(name => named.filter(other => other === name).length)
    expect(all.filter((_, i) => lines[i] !== 1)).toEqual([])
  })

  it('names all that is bundled and installed, and none more', () => {
    const brought = rowsOf(page).flatMap(cells => (cells.length === 2 ? codesIn(cells[1]) : []))
    const installed = Object.entries(locked)
      .filter(([path, { dev }]) => path !== '' && !dev)
      .map(([path]) => path.replace(/^.*node_modules\//, ''))
    const others = Object.keys({ ...devDependencies, ...optionalDependencies })
    const families = named.filter(name => name.endsWith('*')).map(name => name.slice(0, -1))
    const isNamed = (name: string) =>
      [...named, ...brought].includes(name) || families.some(start => name.startsWith(start))
    expect([...bundled, ...installed].filter(name => !isNamed(name))).toEqual([])
    const there = [...bundled, ...installed, ...others]
    expect(
      [...named, ...brought].filter(name => !name.endsWith('*') && !there.includes(name)),
    ).toEqual([])
  })

  it('tells licences as the packages do', () => {
    const told = rows.filter(([name]) => !name?.includes('*'))
    const wrong = told.filter(([name = '', licence]) => {
      const [package_] = codesIn(name)
      return locked[`node_modules/${package_}`]?.license !== licence
    })
    expect(wrong).toEqual([])
  })
})

describe('installing', () => {
  it('runs nothing: neither we nor what comes with us has a script for it', () => {
    const asking = Object.entries(locked).filter(([, about]) => about.hasInstallScript)
    expect(asking.filter(([, { dev }]) => !dev).map(([path]) => path)).toEqual([])
    // npm tells whoever installs a file or a repository that it has one of these.
    const ours = ['preinstall', 'install', 'postinstall', 'prepare']
    expect(ours.filter(name => name in scripts)).toEqual([])
    expect(scripts.prepack).toBe('npm run compile')
  })

  it('brings exact versions, each with a sum', () => {
    const versions = Object.values({ ...dependencies, ...devDependencies, ...optionalDependencies })
    expect(versions.filter(version => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(String(version)))).toEqual(
      [],
    )
    const unsummed = Object.entries(locked).filter(
      ([path, { integrity }]) => path !== '' && !integrity,
    )
    expect(unsummed).toEqual([])
  })
})

describe('the bill of materials', () => {
  const list = JSON.parse(textOf('build/sbom.cdx.json'))

  it('has all that is bundled, and all that is installed', () => {
    const told = (delivery: string): string[] =>
      list.components
        .filter(({ 'bom-ref': ref }: { 'bom-ref': string }) => ref.startsWith(delivery))
        .map(({ name }: { name: string }) => name)
    expect(told('bundled').sort()).toEqual([...bundled].sort())
    expect(told('installed')).toEqual(expect.arrayContaining(Object.keys(dependencies)))
    expect(told('installed')).not.toContain('vitest')
    expect(list.metadata.component).toMatchObject({
      name: manifest.name,
      version: manifest.version,
    })
  })

  /** The parts of https://cyclonedx.org/schema/bom-1.6.schema.json that it has use for; it lets nothing else through. */
  const component = {
    type: 'object',
    required: ['type', 'name'],
    additionalProperties: false,
    properties: {
      type: { enum: ['application', 'library'] },
      'bom-ref': { type: 'string', minLength: 1 },
      name: { type: 'string' },
      version: { type: 'string', maxLength: 1024 },
      scope: { enum: ['required', 'optional', 'excluded'] },
      hashes: {
        type: 'array',
        items: {
          type: 'object',
          required: ['alg', 'content'],
          additionalProperties: false,
          properties: {
            alg: { enum: ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'] },
            content: {
              type: 'string',
              pattern: '^([a-f0-9]{40}|[a-f0-9]{64}|[a-f0-9]{96}|[a-f0-9]{128})$',
            },
          },
        },
      },
      licenses: {
        type: 'array',
        maxItems: 1,
        items: {
          oneOf: [
            {
              type: 'object',
              required: ['expression'],
              additionalProperties: false,
              properties: { expression: { type: 'string' } },
            },
            {
              type: 'object',
              required: ['license'],
              additionalProperties: false,
              properties: {
                license: {
                  type: 'object',
                  required: ['id'],
                  properties: {
                    id: { enum: ['0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', 'MIT', 'MPL-2.0'] },
                  },
                },
              },
            },
          ],
        },
      },
      purl: { type: 'string', pattern: '^pkg:npm/(%40[\\w.-]+/)?[\\w.-]+@[\\w.-]+$' },
      properties: { type: 'array', items: { type: 'object', required: ['name', 'value'] } },
    },
  }
  const schema = {
    type: 'object',
    required: ['bomFormat', 'specVersion'],
    additionalProperties: false,
    properties: {
      bomFormat: { const: 'CycloneDX' },
      specVersion: { const: '1.6' },
      version: { type: 'integer', minimum: 1 },
      metadata: { type: 'object', additionalProperties: false, properties: { component } },
      components: { type: 'array', uniqueItems: true, items: component },
      dependencies: {
        type: 'array',
        items: {
          type: 'object',
          required: ['ref'],
          properties: { dependsOn: { type: 'array', uniqueItems: true } },
        },
      },
    },
  }

  it('is as CycloneDX says, with a name of its own for each part', () => {
    const ajv = new Ajv({ strict: false })
    const isSound = ajv.compile(schema)
    isSound(list)
    expect(isSound.errors).toBeNull()
    const refs = list.components.map((part: Record<string, string>) => part['bom-ref'])
    expect(refs).toEqual([...new Set(refs)].sort())
    expect(list.dependencies[0].dependsOn).toEqual(refs)
  })

  it('says nothing of when and where it was made', () => {
    const text = JSON.stringify(list)
    expect(text).not.toMatch(/timestamp|serialNumber/)
    expect(text).not.toContain(root)
  })
})

describe('pipelines of ours', () => {
  const folder = '.github/workflows'

  it.each(readdirSync(join(root, folder)))('take no more rights than they need: %s', name => {
    const text = textOf(`${folder}/${name}`)
    const { permissions, on, jobs } = parse(text)
    expect(permissions).toEqual({ contents: 'read' })
    expect(Object.keys(on)).not.toContain('pull_request_target')
    // What somebody else can name goes into scripts as a variable.
    const steps = Object.values(jobs).flatMap(job => (job as { steps: { run?: string }[] }).steps)
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
    expect(text).not.toMatch(/NPM_TOKEN|NODE_AUTH_TOKEN/)
  })

  it('publish with a proof, and with the bill of materials', () => {
    const text = textOf(`${folder}/release.yml`)
    expect(text).toContain('npm publish --ignore-scripts --provenance')
    expect(text).toContain('build/sbom.cdx.json')
  })
})
