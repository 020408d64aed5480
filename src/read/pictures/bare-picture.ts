/**
 * Takes out of a picture what cameras and programs note in it beside the picture: where it was taken, with what, by whom,
 * what it showed before it was cropped. What is shown stays to the bit: pixels, colours, movement, which way up it is.
 */
import { bareAvif } from './bare-avif.ts'
import { bareGif } from './bare-gif.ts'
import { bareJpeg } from './bare-jpeg.ts'
import { barePng } from './bare-png.ts'
import { bareWebp } from './bare-webp.ts'

/** The picture alone. What is no picture, or a damaged one, is given back as it is. */
export function barePicture(bytes: Uint8Array): Uint8Array {
  try {
    // A slice of a Buffer would not be a copy.
    const { buffer, byteOffset, byteLength } = bytes
    return bare(new Uint8Array(buffer, byteOffset, byteLength)) ?? bytes
  } catch (problem) {
    // A file that ends too early, or says that a part of it is where there is none.
    if (problem instanceof RangeError) return bytes
    throw problem
  }
}

function bare(bytes: Uint8Array): Uint8Array | null {
  const head = String.fromCharCode(...bytes.subarray(0, 12))
  if (head.startsWith('\xff\xd8\xff')) return bareJpeg(bytes)
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return barePng(bytes)
  if (/^GIF8[79]a/.test(head)) return bareGif(bytes)
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return bareWebp(bytes)
  return /^[\s\S]{4}ftyp/.test(head) ? bareAvif(bytes) : null
}
