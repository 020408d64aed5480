import { expect, it } from 'vitest'
import { dressPictures } from '../../../src/render/report/dress-pictures.ts'

const paths = ['wide.png', 'small.png', 'gone.png']
const pictures = new Map([
  ['wide.png', { width: 1600, height: 800 }],
  ['small.png', { width: 300, height: 200 }],
])
const mark = (number: number) => paths[number] ?? ''
const dressed = (html: string) => dressPictures(html, pictures)

it('a picture has its size, comes when it is scrolled to, and leads to itself where it is shown smaller', () => {
  expect(dressed(`<img src="${mark(0)}" alt="Load">`)).toBe(
    `<a href="${mark(0)}"><img src="${mark(0)}" alt="Load" width="1600" height="800" loading="lazy"></a>`,
  )
  expect(dressed(`<img src="${mark(1)}" alt="Load">`)).toBe(
    `<img src="${mark(1)}" alt="Load" width="300" height="200" loading="lazy">`,
  )
})

it('there is no link in a link, nor one without a name', () => {
  const linked = dressed(`<a href="https://example.org/"><img src="${mark(0)}" alt="Load"></a>`)
  expect(linked.match(/<a\b/g)).toHaveLength(1)
  expect(dressed(`<img src="${mark(0)}" alt="">`)).not.toContain('<a')
})

it('what the author states of a size stays', () => {
  const size = (attributes: string) =>
    / (width=.*) loading/.exec(dressed(`<img src="${mark(1)}" ${attributes}>`))?.[1]
  expect(size('width="150"')).toBe('width="150" height="100"')
  expect(size('height="100"')).toBe('width="150" height="100"')
  expect(size('width="10" height="10"')).toBe('width="10" height="10"')
  expect(size('width="50%"')).toBe('width="50%"')
})

it('a picture of which nothing is known has no size', () => {
  expect(dressed(`<img src="${mark(2)}" alt="Load">`)).not.toMatch(/width|height|<a/)
})
