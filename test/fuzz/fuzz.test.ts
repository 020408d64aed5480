import { describe, expect, it } from 'vitest'
import { allPayloads, payloads } from '../payloads/payloads.ts'
import { type Area, tryArea } from './area.ts'
import { areas } from './areas.ts'
import { strayInFragment, strayOnPage } from './inert.ts'

describe('what nobody would think of', () => {
  it.each(areas)('is refused or sound: $name', async area => {
    const finding = await tryArea(area, { seed: 20_190_603, runs: area.few })
    expect(finding).toBeNull()
  })

  it('is found when it is wrong, as small as it can be', async () => {
    const inputs = areas[0]?.inputs.map(files => ({ text: Object.values(files).join('') }))
    const hold = ({ text = '' }) => {
      if (text.includes('<')) throw new Error('There is a sign')
      return 'well'
    }
    const finding = await tryArea({ name: 'x', inputs, hold, few: 1 } as Area, {
      seed: 1,
      runs: 500,
    })
    expect(finding).toMatchObject({
      area: 'x',
      seed: 1,
      problem: expect.stringContaining('There is a sign'),
    })
  })
})

describe('HTML that does something', () => {
  // Some need a page around them, or another mistake before them.
  it.each(['tags', 'handlers', 'svg', 'mutation'])('is seen: %s', kind => {
    const all = payloads[kind] ?? []
    const seen = all.filter(text => strayInFragment(text).length > 0)
    expect(seen.length).toBeGreaterThan(0.8 * all.length)
  })

  it('is not what only shows something', () => {
    const html =
      '<p class="x"><a href="https://example.org/">x</a> <img src="a.png" alt=""> javascript:1</p>'
    expect(strayInFragment(html)).toEqual([])
    const page = `<!doctype html><link rel="icon" href="data:,"><script src="a.js" defer></script>${html}`
    expect(strayOnPage(page)).toEqual([])
    expect(strayOnPage(`${page}<script>1</script>`)).toEqual(['<script> inline'])
  })

  it('is tried in more than a hundred ways', () => {
    expect(new Set(allPayloads).size).toBeGreaterThan(100)
  })
})
