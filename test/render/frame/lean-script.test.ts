import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Script } from 'node:vm'
import { describe, expect, it } from 'vitest'
import { leanScript } from '../../../src/render/frame/lean-script.ts'
import { project } from '../../command.ts'

describe('a script that is sent', () => {
  it('has no comments and no types', () => {
    const script = `// @ts-check
/*
 * What it does.
 */

{
  /** @type {(id: string) => HTMLElement} */
  const byId = id => /** @type {HTMLElement} */ (document.getElementById(id))
  // Why.
  byId('a').title = 'b' // how
  /* One. */ byId('a').hidden = true
  /** @type {HTMLElement} */ (byId('a')).click()
  /** Two. */
}
`
    expect(leanScript(script)).toBe(`
{
  const byId = id => (document.getElementById(id))
  byId('a').title = 'b' // how
  /* One. */ byId('a').hidden = true
  (byId('a')).click()
}
`)
  })

  it('keeps its licence, and what only looks like a comment', () => {
    const script = "/*! Licence */\nconst all = 'https://*/' + /\\/\\*x/.source + '*/'\n"
    expect(leanScript(script)).toBe(script)
  })
})

const scripts = readdirSync(join(project, 'templates'), { recursive: true, encoding: 'utf8' })

it.each(scripts.filter(name => name.endsWith('.js')))('%s is a script still', name => {
  const lean = leanScript(readFileSync(join(project, 'templates', name), 'utf8'))
  const classic = lean
    .replace(/^import [\s\S]*? from '[^']*'$/gm, '')
    .replace(/^export (async )?(?=const|function|let)/gm, '')
    .replace(/^export \{[^}]*\}.*$/gm, '')
  expect(() => new Script(classic)).not.toThrow()
  expect(lean).not.toMatch(/^\s*(\/\/|\/\*)|@type/m)
})
