/** Takes notes out of a GIF picture (GIF89a, 17 to 27): blocks one after the other, each with its kind before it. */
import { hasOne } from './has-text.ts'
import { Pieces } from './pieces.ts'

const [extension, image, trailer] = [0x21, 0x2c, 0x3b]
const [comment, application] = [0xfe, 0xff]

/** The picture without them, up to its end or to a block of no kind. Throws RangeError where it ends too early. */
export function bareGif(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = new Pieces(bytes)
  let at = 13 + tableLength(view.getUint8(10))
  pieces.keep(0, at)
  for (let kind = view.getUint8(at); isBlock(kind); kind = view.getUint8(at)) {
    const data = kind === image ? at + 11 + tableLength(view.getUint8(at + 9)) : at + 2
    const next = endOfData(view, data)
    if (kind === image || !isNote(bytes, at)) pieces.keep(at, next)
    at = next
  }
  if (bytes[at] === trailer) pieces.keep(at, at + 1)
  return pieces.joined()
}

const isBlock = (kind: number) => kind === image || kind === extension

/** Of the table of colours that a flag tells of. */
const tableLength = (flags: number) => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function endOfData(view: DataView, from: number): number {
  let at = from
  for (let length = view.getUint8(at); length > 0; length = view.getUint8(at)) at += 1 + length
  return at + 1
}

/** All but how often it is repeated, and its colours. */
function isNote(bytes: Uint8Array, at: number): boolean {
  const label = bytes[at + 1]
  if (label !== application) return label === comment
  return !hasOne(bytes, at + 3, ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'])
}
