import { expect, it } from 'vitest'
import { joinUnits } from '../../../src/render/report/join-units.ts'

it('numbers and units stay on one line', () => {
  expect(joinUnits('<p>97.2 % of 340 ms, 12 GB.</p>')).toBe(
    '<p>97.2\u00a0% of 340\u00a0ms, 12\u00a0GB.</p>',
  )
})

it('words, code and attributes are left as they are', () => {
  const html = '<p title="5 %">5 samples, 3 hours</p><pre>5 %\n<b>6 ms</b></pre><code>7 s</code>'
  expect(joinUnits(html)).toBe(html)
})
