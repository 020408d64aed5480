import { describe, expect, it } from 'vitest'
import { actionKeys } from '../../src/model/action-keys.ts'
import { action } from '../samples.ts'

const titled = (...titles: readonly string[]) => titles.map(title => action({ title }))
const keysOf = (actions: ReturnType<typeof titled>) => {
  const keys = actionKeys({ actions })
  return actions.map(each => keys.get(each))
}

describe('the key of an action', () => {
  it('is made of its title, in whatever script that is', () => {
    expect(keysOf(titled('Restart <all> nodes', '東京', '???'))).toEqual([
      'actions/restart-all-nodes',
      'actions/u6771-u4eac',
      'actions/u3f-u3f-u3f',
    ])
  })

  it('is the same wherever the action stands', () => {
    const actions = titled('Use C++', 'Use C', 'Test', 'Use C#', 'Use c')
    const keys = new Map(actions.map((each, i) => [each, keysOf(actions)[i]]))
    expect(new Set(keys.values()).size).toBe(5)
    const turned = [...actions].reverse()
    expect(keysOf(turned)).toEqual(turned.map(each => keys.get(each)))
  })

  it('counts those with equal titles, and gives none to two', () => {
    expect(keysOf(titled('Test', 'Test', 'Test 2', 'Test'))).toEqual([
      'actions/test',
      'actions/test-2',
      'actions/test-2-2',
      'actions/test-3',
    ])
  })
})
