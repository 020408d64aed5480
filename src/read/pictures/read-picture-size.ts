/** Reads from the first bytes of a picture how wide and high browsers show it. */
import type { PictureSize } from '../../model/site.ts'
import { orientationAt } from './orientation.ts'

/** Bytes that are enough for the head of a picture, with what cameras and editors put before its size. */
export const pictureHead = 256 * 1024

/** Whether a file may be a picture whose size stands among its bytes. */
export function isRaster(path: string): boolean {
  return /\.(png|jpe?g|gif|webp|avif)$/i.test(path)
}

/** In pixels; null where `bytes` do not tell, whatever the reason. Never throws, and looks at each byte a few times at most. */
export function readPictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const [width, height] = sizeIn(view) ?? [0, 0]
    return width > 0 && height > 0 && width <= 65535 && height <= 65535 ? { width, height } : null
  } catch (problem) {
    // A file that ends too early, or says that a part of it is where there is none.
    if (problem instanceof RangeError) return null
    throw problem
  }
}

/** Of a drawing that states both in pixels; one that does not is as wide as its place. */
export function readDrawingSize(svg: string): PictureSize | null {
  const head = svg.slice(0, pictureHead).replace(/<!--.*?(?:-->|$)/gs, '')
  const [root = ''] = /<svg\b[^>]{0,4000}>/i.exec(head) ?? []
  const [width, height] = ['width', 'height'].map(name => {
    const [, number] =
      new RegExp(`\\s${name}\\s*=\\s*["'](\\d{1,5})(?:\\.\\d+)?(?:px)?["']`).exec(root) ?? []
    return Number(number ?? 0)
  })
  return width && height ? { width, height } : null
}

type Size = readonly [width: number, height: number]

function sizeIn(view: DataView): Size | null {
  if (view.getUint32(0) === 0x89504e47) return [view.getUint32(16), view.getUint32(20)]
  if (textAt(view, 0, 3) === 'GIF') return [view.getUint16(6, true), view.getUint16(8, true)]
  if (view.getUint16(0) === 0xffd8) return jpegSize(view)
  if (textAt(view, 0, 4) === 'RIFF' && textAt(view, 8, 4) === 'WEBP') return webpSize(view)
  return textAt(view, 4, 4) === 'ftyp' ? avifSize(view) : null
}

/** ITU-T T.81, B.1.1.3: segments one after the other, of which the frame has the size. */
function jpegSize(view: DataView): Size | null {
  let isTurned = false
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return null
    const marker = view.getUint8(at + 1)
    // Any number of these may fill the space before a segment.
    if (marker === 0xff) {
      at += 1
      continue
    }
    if (isFrame(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)]
      return isTurned ? [height, width] : [width, height]
    }
    // From 5 to 8, rows stand for columns.
    if (marker === 0xe1 && textAt(view, at + 4, 4) === 'Exif')
      isTurned ||= orientationAt(view, at + 10) >= 5
    at += 2 + Math.max(2, view.getUint16(at + 2))
  }
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie among them. */
const isFrame = (marker: number) =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

/** RFC 9649, 2.5 to 2.7. */
function webpSize(view: DataView): Size | null {
  const kind = textAt(view, 12, 4)
  if (kind === 'VP8X') return [1 + threeBytes(view, 24), 1 + threeBytes(view, 27)]
  if (kind === 'VP8 ') return [view.getUint16(26, true) & 0x3fff, view.getUint16(28, true) & 0x3fff]
  if (kind !== 'VP8L') return null
  const bits = view.getUint32(21, true)
  return [1 + (bits & 0x3fff), 1 + ((bits >>> 14) & 0x3fff)]
}

/** ISO/IEC 23008-12, 6.5.3: of several images, such as its own preview, the largest is the one that is shown. */
function avifSize(view: DataView): Size | null {
  let largest: Size | null = null
  let isTurned = false
  for (let at = 4; at < Math.min(view.byteLength, 65536) - 16; at++) {
    const name = view.getUint32(at)
    if (name === 0x69737065 /* ispe */) {
      const size = [view.getUint32(at + 8), view.getUint32(at + 12)] as const
      if (!largest || size[0] * size[1] > largest[0] * largest[1]) largest = size
    }
    if (name === 0x69726f74 /* irot */) isTurned = (view.getUint8(at + 4) & 1) === 1
  }
  return largest && isTurned ? [largest[1], largest[0]] : largest
}

const threeBytes = (view: DataView, at: number) =>
  view.getUint16(at, true) + 65536 * view.getUint8(at + 2)

function textAt(view: DataView, at: number, length: number): string {
  let text = ''
  for (let i = at; i < at + length; i++) text += String.fromCharCode(view.getUint8(i))
  return text
}
