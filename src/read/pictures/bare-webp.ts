/** Takes notes out of a WebP picture (RFC 9649, 2.3 to 2.7): chunks one after the other, in one that is the file. */
import { hasOne, hasText } from './has-text.ts'
import { orientationIn, orientationNotes } from './orientation.ts'
import { Pieces } from './pieces.ts'

/** What is shown, its colours, and its movement. */
const shown = ['VP8 ', 'VP8L', 'VP8X', 'ALPH', 'ANIM', 'ANMF', 'ICCP']
/** In the first chunk of the extended format, whether there are notes: Exif, XMP. */
const [exif, xmp] = [0x08, 0x04]

/** The picture without them. */
export function bareWebp(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = Math.min(bytes.length, 8 + view.getUint32(4, true))
  const pieces = new Pieces(bytes)
  pieces.keep(0, 12)
  let noted: number | null = null
  for (let at = 12; at + 8 <= end; ) {
    const length = view.getUint32(at + 4, true)
    const next = at + 8 + length + (length % 2)
    if (hasOne(bytes, at, shown)) pieces.keep(at, next)
    // There may be one.
    if (noted === null && hasText(bytes, at, 'EXIF'))
      noted = orientationIn(tiffIn(bytes.subarray(at + 8, next)))
    at = next
  }
  const orientation = noted ?? 1
  const isExtended = bytes[15] === 0x58
  if (isExtended && orientation !== 1) pieces.add(exifChunk(orientation))
  const bare = pieces.joined()
  const head = new DataView(bare.buffer)
  head.setUint32(4, bare.length - 8, true)
  const flag = orientation === 1 ? 0 : exif
  if (isExtended) head.setUint8(20, (head.getUint8(20) & ~(exif | xmp)) | flag)
  return bare
}

/** Some programs put the title before it that it has in a JPEG picture. */
function tiffIn(notes: Uint8Array): Uint8Array {
  return hasText(notes, 0, 'Exif\0\0') ? notes.subarray(6) : notes
}

function exifChunk(orientation: number): readonly number[] {
  const notes = orientationNotes(orientation)
  return [0x45, 0x58, 0x49, 0x46, notes.length, 0, 0, 0, ...notes]
}
