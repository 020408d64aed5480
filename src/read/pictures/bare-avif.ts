/**
 * Blanks the notes of an AVIF picture (ISO/IEC 14496-12, 8.11): boxes, of which one says what items there are and where
 * their bytes lie. These are counted from the start of the file, so that nothing may be taken out.
 */
import { hasOne, hasText } from './has-text.ts'

interface Box {
  /** Where its name is. */
  readonly name: number
  /** Of what is in it. */
  readonly start: number
  readonly end: number
}

/** Notes without any, after where they begin: strict readers want that much (ISO/IEC 23008-12, A.2.1). */
const nothing = [0, 0, 0, 0, 0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 0, 0, 0, 0, 0]

/** The picture without them. Throws RangeError where it is damaged. */
export function bareAvif(bytes: Uint8Array): Uint8Array {
  const bare = bytes.slice()
  const view = new DataView(bare.buffer)
  // Notes do not lie upon one another, so that they are no longer than the file.
  let left = bare.length
  for (const { name, start, end } of boxesIn(view, 0, bare.length)) {
    if (hasOne(bytes, name, ['uuid', 'udta'])) bare.fill(0, start, end)
    if (!hasText(bytes, name, 'meta')) continue
    const { items, places, data } = partsOf(bytes, view, start + 4, end)
    if (!items || !places) continue
    const notes = notesIn(bytes, view, items)
    for (const [from, to] of extentsOf(view, places, notes, data?.start ?? bare.length)) {
      left -= to - from
      if (left < 0) throw new RangeError('extents')
      bare.fill(0, from, to)
      if (to - from >= nothing.length) bare.set(nothing, from)
    }
  }
  return bare
}

/** Of a box that tells what there is. */
function partsOf(bytes: Uint8Array, view: DataView, from: number, to: number) {
  const found: { items?: Box; places?: Box; data?: Box } = {}
  for (const box of boxesIn(view, from, to)) {
    if (hasText(bytes, box.name, 'iinf')) found.items = box
    else if (hasText(bytes, box.name, 'iloc')) found.places = box
    else if (hasText(bytes, box.name, 'idat')) found.data = box
  }
  return found
}

/** One after the other: there may be millions. */
function* boxesIn(view: DataView, from: number, to: number): Iterable<Box> {
  for (let at = from; at + 8 <= to; ) {
    const size = view.getUint32(at)
    const head = size === 1 ? 16 : 8
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size === 0 ? to - at : size
    if (length < head || at + length > to) throw new RangeError(`${at}`)
    yield { name: at + 4, start: at + head, end: at + length }
    at += length
  }
}

/** 8.11.6: the numbers of the items that are no pictures: Exif, XMP, and whatever else has a type of the web. */
function notesIn(bytes: Uint8Array, view: DataView, { start, end }: Box): ReadonlySet<number> {
  const first = start + (view.getUint8(start) === 0 ? 6 : 8)
  const notes = new Set<number>()
  for (const item of boxesIn(view, first, end)) {
    const isLong = view.getUint8(item.start) > 2
    const number = isLong ? view.getUint32(item.start + 4) : view.getUint16(item.start + 4)
    const kind = item.start + (isLong ? 10 : 8)
    if (hasOne(bytes, kind, ['Exif', 'mime', 'uri '])) notes.add(number)
  }
  return notes
}

/** 8.11.3: where the bytes of these items lie. */
function* extentsOf(
  view: DataView,
  { start, end }: Box,
  items: ReadonlySet<number>,
  data: number,
): Iterable<readonly [from: number, to: number]> {
  const version = view.getUint8(start)
  const sizes = view.getUint16(start + 4)
  const [offsetSize, lengthSize, baseSize] = [sizes >> 12, (sizes >> 8) & 15, (sizes >> 4) & 15]
  const indexSize = version === 0 ? 0 : sizes & 15
  let at = start + 6
  const next = (size: number) => {
    at += size
    if (at > end) throw new RangeError('iloc')
    let number = 0
    for (let i = at - size; i < at; i++) number = number * 256 + view.getUint8(i)
    return number
  }
  const wide = version < 2 ? 2 : 4
  for (let left = next(wide); left > 0; left -= 1) {
    const item = next(wide)
    const isInData = version > 0 && (next(2) & 15) === 1
    next(2)
    const base = next(baseSize) + (isInData ? data : 0)
    // Those of which nothing is said are all the same.
    const most = indexSize + offsetSize + lengthSize > 0 ? 65535 : 1
    for (let extents = Math.min(next(2), most); extents > 0; extents -= 1) {
      next(indexSize)
      const from = base + next(offsetSize)
      const length = next(lengthSize)
      if (items.has(item)) yield [from, from + length]
    }
  }
}
