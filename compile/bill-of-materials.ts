/** Adds to a bundle the list of all packages that come with it, as CycloneDX 1.6 writes it. */
import { readFileSync } from 'node:fs'
import { relative, sep } from 'node:path'
import type { Plugin } from 'rolldown'
import { bundledPackages, type Package, packageIn } from './bundled-packages.ts'

/** A package as `package-lock.json` has it. */
interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: true
  readonly optional?: true
  readonly devOptional?: true
}

/**
 * Writes `fileName`: what is in the bundle, which `npm sbom` does not see, and what is installed beside it. There is
 * no time and no number of its own in it, so that the same sources have the same list.
 */
export function billOfMaterials(fileName: string): Plugin {
  return {
    name: 'bill-of-materials',
    generateBundle(_, bundle) {
      const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'))
      const locked: Readonly<Record<string, Locked>> = packages
      const bundled = bundledPackages(bundle).map(one => {
        const path = relative('.', one.folder).split(sep).join('/')
        return component(one, 'required', 'bundled', locked[path]?.integrity)
      })
      const components = [...bundled, ...installed(locked)].sort((a, b) =>
        a['bom-ref'] < b['bom-ref'] ? -1 : 1,
      )
      this.emitFile({ type: 'asset', fileName, source: written(components) })
    },
  }
}

/** What npm installs with the program; packages for other machines have no folder here. */
function installed(locked: Readonly<Record<string, Locked>>) {
  const own = Object.entries(locked).filter(([path, { dev }]) => path !== '' && !dev)
  return own.map(([path, { version, license, integrity, ...kind }]) => {
    const name = path.replace(/^.*node_modules\//, '')
    const found = { name, version, licence: license, folder: path }
    return component(
      found,
      kind.optional || kind.devOptional ? 'optional' : 'required',
      'installed',
      integrity,
    )
  })
}

function component(
  { name, version, licence }: Package,
  scope: 'required' | 'optional',
  delivery: 'bundled' | 'installed',
  integrity: string | undefined,
) {
  const purl = purlOf(name, version)
  return {
    type: 'library',
    'bom-ref': `${delivery}:${purl}`,
    name,
    version,
    scope,
    ...(integrity && { hashes: [hashOf(integrity)] }),
    ...(licence && { licenses: [licenceOf(licence)] }),
    purl,
    properties: [{ name: 'causebook:delivery', value: delivery }],
  }
}

/** `@scope/name` → `pkg:npm/%40scope/name@1.0.0`. */
const purlOf = (name: string, version: string) =>
  `pkg:npm/${name.replace('@', '%40')}@${encodeURIComponent(version)}`

/** `sha512-…`, in base 64, as CycloneDX writes it. */
function hashOf(integrity: string) {
  const [, bits, sum = ''] = /^sha(\d+)-(\S+)/.exec(integrity) ?? []
  return { alg: `SHA-${bits}`, content: Buffer.from(sum, 'base64').toString('hex') }
}

const licenceOf = (licence: string) =>
  / /.test(licence) ? { expression: licence } : { license: { id: licence } }

function written(components: readonly ReturnType<typeof component>[]): string {
  const { name, version, licence = '' } = packageIn('.')
  const purl = purlOf(name, version)
  const self = {
    type: 'application',
    'bom-ref': purl,
    name,
    version,
    licenses: [licenceOf(licence)],
    purl,
  }
  const list = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: { component: self },
    components,
    dependencies: [{ ref: purl, dependsOn: components.map(part => part['bom-ref']) }],
  }
  return `${JSON.stringify(list, null, 2)}\n`
}
