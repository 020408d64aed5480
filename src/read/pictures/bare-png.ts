/** Takes notes out of a PNG picture (PNG, third edition, 5 and 11): chunks one after the other. */
import { hasOne, hasText } from './has-text.ts'
import { orientationIn, orientationNotes } from './orientation.ts'
import { Pieces } from './pieces.ts'

/** What is shown, its colours, and its movement. */
const shown =
  'IDAT fdAT fcTL IHDR PLTE IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD pHYs acTL'.split(
    ' ',
  )

/** The picture without them. */
export function barePng(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = new Pieces(bytes)
  let isNoted = false
  pieces.keep(0, 8)
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at)
    const next = at + 12 + length
    if (hasOne(bytes, at + 4, shown)) pieces.keep(at, next)
    // There may be one.
    if (!isNoted && hasText(bytes, at + 4, 'eXIf')) {
      keepOrientation(bytes.subarray(at + 8, next - 4), pieces)
      isNoted = true
    }
    if (hasText(bytes, at + 4, 'IEND')) break
    at = next
  }
  return pieces.joined()
}

function keepOrientation(notes: Uint8Array, pieces: Pieces): void {
  const orientation = orientationIn(notes)
  if (orientation === 1) return
  const chunk = Uint8Array.from([0x65, 0x58, 0x49, 0x66, ...orientationNotes(orientation)])
  pieces.add([...inFour(chunk.length - 4), ...chunk, ...inFour(checkSum(chunk))])
}

function inFour(number: number): readonly number[] {
  return [24, 16, 8, 0].map(shift => (number >>> shift) & 0xff)
}

/** PNG, annex D: CRC-32. */
function checkSum(bytes: Uint8Array): number {
  let sum = ~0
  for (const byte of bytes) {
    sum ^= byte
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0)
  }
  return ~sum >>> 0
}
