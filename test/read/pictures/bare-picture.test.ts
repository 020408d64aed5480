import { readdirSync, readFileSync } from 'node:fs'
import { inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { barePicture } from '../../../src/read/pictures/bare-picture.ts'
import { readPictureSize } from '../../../src/read/pictures/read-picture-size.ts'
import { secondsOf } from '../limits/seconds-of.ts'

/** Pictures in which each note has the word Secret, and a place in Amsterdam. */
const folder = new URL('with-notes/', import.meta.url)
const names = readdirSync(folder)
const load = (name: string) => readFileSync(new URL(name, folder))
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1')

/** 52° as cameras write it: a fraction of whole numbers. */
const latitudes = ['\0\0\0\x34\0\0\0\x01', '\x34\0\0\0\x01\0\0\0']
const hasPlace = (bytes: Uint8Array) => latitudes.some(latitude => text(bytes).includes(latitude))

describe('a picture', () => {
  it.each(names)('loses what was noted in it: %s', name => {
    const bytes = load(name)
    expect(text(bytes)).toMatch(/Secret/)
    if (!/\.gif|moving\.png/.test(name)) expect(hasPlace(bytes)).toBe(true)
    const bare = barePicture(bytes)
    expect(text(bare)).not.toMatch(/Secret|xmpmeta|Photoshop/i)
    expect(hasPlace(bare)).toBe(false)
    expect(readPictureSize(bare)).toEqual(readPictureSize(bytes))
    expect(readPictureSize(bare)).not.toBeNull()
    expect(Buffer.from(barePicture(bare)).equals(bare)).toBe(true)
    // What is published is not what others read.
    expect(bytes.equals(load(name))).toBe(true)
  })

  it('keeps its colours and which way up it is', () => {
    for (const name of ['photo.jpg', 'photo.webp', 'photo.png', 'photo.avif'])
      expect(text(barePicture(load(name))), name).toMatch(/ICC_PROFILE|ICCP|iCCP|colrprof/)
    expect(text(barePicture(load('photo.jpg')))).toContain(
      'Exif\0\0MM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06',
    )
    expect(text(barePicture(load('photo.png')))).toContain(
      'eXIfMM\0*\0\0\0\b\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06',
    )
    expect(text(barePicture(load('cmyk.jpg')))).toContain('Adobe')
    expect(text(barePicture(load('moving.gif')))).toContain('NETSCAPE2.0')
    for (const part of ['acTL', 'fcTL', 'fdAT'])
      expect(text(barePicture(load('moving.png')))).toContain(part)
  })

  it('keeps its pixels, bit for bit', () => {
    const pixels = (bytes: Uint8Array) => {
      const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
      const parts: Uint8Array[] = []
      for (let at = 8; at < bytes.length; at += 12 + view.getUint32(at))
        if (text(bytes.subarray(at + 4, at + 8)) === 'IDAT')
          parts.push(bytes.subarray(at + 8, at + 8 + view.getUint32(at)))
      return inflateSync(Buffer.concat(parts))
    }
    expect(pixels(barePicture(load('photo.png'))).equals(pixels(load('photo.png')))).toBe(true)
    const scans = (bytes: Uint8Array) =>
      text(bytes).split('\xff\xda').slice(1).join().split('\xff\xd9')[0]
    expect(scans(barePicture(load('photo.jpg')))).toBe(scans(load('photo.jpg')))
  })

  it.each(names)('that is damaged is not worse than it was: %s', name => {
    const whole = load(name)
    const least = Math.max(1, Math.floor(whole.length / 200))
    for (let length = 0; length < whole.length; length += least) {
      const bare = barePicture(whole.subarray(0, length))
      expect(bare.length).toBeLessThanOrEqual(Math.max(length, 64))
      const wrong = Uint8Array.from(whole)
      wrong[length] = 0xff
      barePicture(wrong)
      wrong.fill(0xff, length, length + 4)
      barePicture(wrong)
    }
  })

  it.each([
    ['ffd8ff', '\xff\xd8\xff'],
    ['scans', '\xff\xd8\xff\xda\0\x02'],
    ['png', '\x89PNG\r\n\x1a\n'],
    ['gif', 'GIF89a\0\0\0\0\0\0\0!\xfe\x01a\0'],
    ['webp', 'RIFF\xff\xff\xff\x7fWEBPVP8X\0\0\0\0'],
    ['avif', '\0\0\0\x08ftyp\0\0\0\x08meta'],
  ])(
    'is read soon, whatever follows: %s',
    (_, start) => {
      for (const part of [
        '\xff',
        '\0',
        '\xff\xda\0\x02',
        '!\xfe\x01a\0',
        '\0\0\0\0tEXt\0\0\0\0',
        '\0\0\0\x08meta',
      ]) {
        const bytes = Buffer.from(start + part.repeat(4_000_000 / part.length), 'latin1')
        expect(secondsOf(() => barePicture(bytes))).toBeLessThan(2)
      }
    },
    60_000,
  )

  const big = (number: number, bytes: number) =>
    String.fromCharCode(
      ...Array.from({ length: bytes }, (_, i) => (number >>> (8 * (bytes - 1 - i))) & 255),
    )
  const box = (name: string, content: string) => big(content.length + 8, 4) + name + content
  const items = box('iinf', `\0\0\0\0\0\x01${box('infe', '\x02\0\0\0\0\x01\0\0Exif\0')}`)
  const avif = (places: string, more = '') =>
    box('ftyp', 'avif') + box('meta', `\0\0\0\0${items}${box('iloc', places)}`) + more

  it.each([
    ['notes that are empty', 'RIFF\xff\xff\xff\x7fWEBP', 'EXIF\0\0\0\0'],
    ['chunks of no kind', 'RIFF\xff\xff\xff\x7fWEBP', 'none\0\0\0\0'],
    ['notes between parts', 'RIFF\xff\xff\xff\x7fWEBP', 'ALPH\0\0\0\0none\0\0\0\0'],
    ['segments that are empty', '\xff\xd8\xff', '\xe1\0\x02\xff'],
    ['notes of which something is kept', '\xff\xd8\xff', '\xe0\0\x07JFIF\0\xff'],
    ['texts that are empty', '\x89PNG\r\n\x1a\n', '\0\0\0\0tEXt\0\0\0\0'],
    ['notes of a place', '\x89PNG\r\n\x1a\n', '\0\0\0\0eXIf\0\0\0\0'],
    ['programs', `GIF89a${'\0'.repeat(7)}`, '!\xff\x0bNETSCAPE2.1\0'],
    ['boxes', '\0\0\0\x08ftyp', '\0\0\0\x08meta'],
    ['boxes in one', '\0\0\0\x08ftyp\0\0\0\0meta\0\0\0\0', '\0\0\0\x08iinf'],
  ])(
    'of 24 MB takes as long as one of its size: %s',
    (_, start, part) => {
      const bytes = Buffer.from(start + part.repeat(24_000_000 / part.length), 'latin1')
      expect(secondsOf(() => barePicture(bytes))).toBeLessThan(2)
    },
    60_000,
  )

  it.each([
    ['without a length', `\0\0\0\0\0\0${big(50_000, 2)}${`\0\x01\0\0\xff\xff`.repeat(50_000)}`],
    [
      'upon one another',
      `\0\0\0\0\x44\0${big(50_000, 2)}${`\0\x01\0\0\0\x01\0\0\0\0${big(3_000_000, 4)}`.repeat(50_000)}`,
    ],
  ])(
    'is read soon where it says again and again where its notes are: %s',
    (_, places) => {
      const bytes = Buffer.from(avif(places, '\0'.repeat(4_000_000)), 'latin1')
      expect(secondsOf(() => barePicture(bytes))).toBeLessThan(2)
    },
    60_000,
  )

  it('is all that is looked into', () => {
    for (const other of ['', 'Secret', '%PDF-1.7 Secret', '<svg/>']) {
      const bytes = Buffer.from(other)
      expect(barePicture(bytes)).toBe(bytes)
    }
  })
})
