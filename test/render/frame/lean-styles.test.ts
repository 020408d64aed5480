import { expect, it } from 'vitest'
import { leanStyles } from '../../../src/render/frame/lean-styles.ts'

it('sends style sheets without comments, indents and needless lines, but with licences', () => {
  const styles = `/*! Licence */
/*
 * What it is.
 */

a {
  /* Why. */
  content: '/* no comment */';
}

b {
  color: red; /* how */
}
`
  expect(leanStyles(styles)).toBe(`/*! Licence */
a{content: '/* no comment */'}b{color: red; /* how */}`)
})
