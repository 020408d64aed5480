import { describe, expect, it } from 'vitest'
import { publishedAssets } from '../../../src/render/frame/published-assets.ts'
import { plainNames } from '../../asset-names.ts'
import { config, look } from '../../samples.ts'

const assets = {
  'causebook.css': 'body { color: red; }\n',
  'feed.css': 'rss { color: red; }\n',
  'search.js':
    'const late = () => import(`./search-late.js`), own = "./own.js", x = "search-late.js"\n',
  'search-late.js': 'export const more = 1\n',
  'own.js': 'let a\n',
  'favicon.svg': '<svg/>',
}
const pathsOf = (files: typeof assets, settings = config()) =>
  Object.fromEntries(
    Array.from(publishedAssets(look({ assets: files }), settings), ([name, { path }]) => [
      name,
      path,
    ]),
  )
const before = pathsOf(assets)

describe('what pages load', () => {
  it('is named after its content, and all else as in the templates folder', () => {
    for (const name of ['causebook.css', 'feed.css', 'search.js', 'search-late.js'] as const) {
      expect(before[name]).not.toBe(name)
      expect(plainNames(before[name] ?? '')).toBe(name)
    }
    expect([before['own.js'], before['favicon.svg']]).toEqual(['own.js', 'favicon.svg'])
  })

  it('has another name with another content, and with what it imports', () => {
    const after = pathsOf({ ...assets, 'search-late.js': 'export const more = 2\n' })
    const changed = Object.keys(assets).filter(name => before[name] !== after[name])
    expect(changed).toEqual(['search.js', 'search-late.js'])
  })

  it('has another name with another accent', () => {
    const { theme } = config()
    const accented = config({ theme: { ...theme, accent: '#aa5500' } })
    const after = pathsOf(assets, accented)
    expect(Object.keys(assets).filter(name => before[name] !== after[name])).toEqual([
      'causebook.css',
    ])
  })

  it('imports what is there, and nothing but modules', () => {
    const files = publishedAssets(look({ assets }), config())
    expect(files.get('search.js')?.content).toBe(
      `const late = () => import(\`./${before['search-late.js']}\`), own = "./own.js", x = "search-late.js"\n`,
    )
  })

  it('may import one another', () => {
    const cyclic = {
      'search.js': "import './search-late.js'",
      'search-late.js': "import './search.js'",
    }
    expect(publishedAssets(look({ assets: cyclic }), config()).size).toBe(2)
  })
})
