import { expect, it } from 'vitest'
import { readDrawingSize, readPictureSize } from '../../src/read/pictures/read-picture-size.ts'
import { secondsOf } from './limits/seconds-of.ts'

const bytes = (...parts: (string | readonly number[])[]) =>
  Uint8Array.from(
    parts.flatMap(part =>
      typeof part === 'string' ? [...part].map(char => char.charCodeAt(0)) : [...part],
    ),
  )
const nil = (count: number) => Array<number>(count).fill(0)

const exif = (orientation: number) =>
  bytes([0xff, 0xe1, 0, 34], 'Exif', [0, 0], 'MM', [
    0,
    42,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ])
const frame = [0xff, 0xc2, 0, 11, 8, 0x01, 0x90, 0x03, 0x20, 1, 0, 0, 0]
const pictures: Readonly<Record<string, Uint8Array>> = {
  png: bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 3, 32, 0, 0, 1, 144]),
  gif: bytes('GIF89a', [0x20, 0x03, 0x90, 0x01]),
  jpeg: bytes([0xff, 0xd8, 0xff, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc4, 0, 3, 0], frame),
  webp: bytes('RIFF', nil(4), 'WEBPVP8X', nil(8), [0x1f, 0x03, 0, 0x8f, 0x01, 0]),
  lossy: bytes('RIFF', nil(4), 'WEBPVP8 ', nil(10), [0x20, 0x03, 0x90, 0x01]),
  lossless: bytes('RIFF', nil(4), 'WEBPVP8L', nil(4), [0x2f, 0x1f, 0xc3, 0x63, 0]),
  avif: bytes(
    nil(4),
    'ftypavif',
    nil(4),
    'ispe',
    nil(4),
    [0, 0, 0, 8, 0, 0, 0, 8],
    'ispe',
    nil(4),
    [...[0, 0, 3, 32], ...[0, 0, 1, 144]],
    nil(20),
  ),
}

it.each(Object.entries(pictures))('the size of a picture is read: %s', (_, picture) => {
  expect(readPictureSize(picture)).toEqual({ width: 800, height: 400 })
})

it('a photograph that is shown upright is as wide as it is shown', () => {
  const photograph = (orientation: number) =>
    readPictureSize(bytes([0xff, 0xd8], [...exif(orientation)], frame))
  expect(photograph(1)).toEqual({ width: 800, height: 400 })
  expect(photograph(6)).toEqual({ width: 400, height: 800 })
})

it.each(Object.entries(pictures))(
  'a picture that is cut off has no size, and breaks nothing: %s',
  (_, picture) => {
    for (let length = 0; length < picture.length; length++)
      expect(() => readPictureSize(picture.subarray(0, length))).not.toThrow()
    expect(readPictureSize(picture.subarray(0, 7))).toBeNull()
  },
)

it('what says that it is huge, or goes on for ever, is read to its end once', () => {
  const endless = bytes([0xff, 0xd8], Array<number>(256 * 1024).fill(0xff))
  const still = bytes([0xff, 0xd8], Array.from({ length: 60_000 }, () => [0xff, 0xe0, 0, 0]).flat())
  for (const picture of [endless, still]) {
    expect(readPictureSize(picture)).toBeNull()
    expect(secondsOf(() => readPictureSize(picture), 0.5)).toBeLessThan(0.5)
  }
})

it('a drawing has a size if it states one in pixels', () => {
  const svg = (attributes: string) => readDrawingSize(`<?xml version="1.0"?><svg ${attributes}/>`)
  expect(svg('width="800" height="400px"')).toEqual({ width: 800, height: 400 })
  for (const other of [
    'viewBox="0 0 8 4"',
    'width="100%" height="400"',
    'width="8em" height="4em"',
  ])
    expect(svg(other)).toBeNull()
  const commented = '<!-- <svg width="1" height="1"> --><svg width="800" height="400"/>'
  expect(readDrawingSize(commented)).toEqual({ width: 800, height: 400 })
  expect(readDrawingSize('<!-- <svg width="1" height="1">')).toBeNull()
})
