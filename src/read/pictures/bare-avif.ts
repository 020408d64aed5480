/**
 * Blanks the notes of an AVIF picture (ISO/IEC 14496-12, 8.11): boxes, of which one says what items there are and where
 * their bytes lie. These are counted from the start of the file, so that nothing may be taken out.
 */

interface Box {
  readonly name: string
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
  for (const { name, start, end } of boxesIn(view, 0, bare.length)) {
    if (name === 'uuid' || name === 'udta') bare.fill(0, start, end)
    if (name !== 'meta') continue
    const parts = new Map(boxesIn(view, start + 4, end).map(box => [box.name, box]))
    const [items, places] = [parts.get('iinf'), parts.get('iloc')]
    if (!items || !places) continue
    const notes = notesIn(view, items)
    const data = parts.get('idat')?.start ?? bare.length
    for (const [from, to] of extentsOf(view, places, notes, data)) {
      bare.fill(0, from, to)
      if (to - from >= nothing.length) bare.set(nothing, from)
    }
  }
  return bare
}

function boxesIn(view: DataView, from: number, to: number): readonly Box[] {
  const boxes: Box[] = []
  for (let at = from; at + 8 <= to; ) {
    const [size, name] = [view.getUint32(at), nameAt(view, at + 4)]
    const head = size === 1 ? 16 : 8
    const length = size === 1 ? Number(view.getBigUint64(at + 8)) : size === 0 ? to - at : size
    if (length < head || at + length > to) throw new RangeError(name)
    boxes.push({ name, start: at + head, end: at + length })
    at += length
  }
  return boxes
}

/** 8.11.6: the numbers of the items that are no pictures: Exif, XMP, and whatever else has a type of the web. */
function notesIn(view: DataView, { start, end }: Box): ReadonlySet<number> {
  const first = start + (view.getUint8(start) === 0 ? 6 : 8)
  const notes = new Set<number>()
  for (const item of boxesIn(view, first, end)) {
    const isLong = view.getUint8(item.start) > 2
    const number = isLong ? view.getUint32(item.start + 4) : view.getUint16(item.start + 4)
    const kind = nameAt(view, item.start + (isLong ? 10 : 8))
    if (['Exif', 'mime', 'uri '].includes(kind)) notes.add(number)
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
    for (let extents = next(2); extents > 0; extents -= 1) {
      next(indexSize)
      const from = base + next(offsetSize)
      const length = next(lengthSize)
      if (items.has(item)) yield [from, from + length]
    }
  }
}

function nameAt(view: DataView, at: number): string {
  return String.fromCharCode(...[0, 1, 2, 3].map(i => view.getUint8(at + i)))
}
