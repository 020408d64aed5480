/** Takes notes out of a JPEG picture (ITU-T T.81, annex B): segments one after the other, some with scans behind them. */
import { hasText } from './has-text.ts'
import { orientationIn, orientationNotes } from './orientation.ts'
import { Pieces } from './pieces.ts'

const scan = 0xda
const end = 0xd9

/** The picture without them. Throws RangeError where it is damaged. */
export function bareJpeg(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const pieces = new Pieces(bytes)
  pieces.keep(0, 2)
  const known = new Set<string>()
  for (let at = 2; at < bytes.length; ) {
    // As decoders do, what is between segments is passed over.
    if (bytes[at] !== 0xff) {
      at = bytes.indexOf(0xff, at)
      if (at < 0) break
    }
    const marker = view.getUint8(at + 1)
    // Any number of these may fill the space before a segment.
    if (marker === 0xff) {
      at += 1
      continue
    }
    // What is behind the picture is none of it: another picture, a film, notes of a telephone.
    if (marker === end) {
      pieces.keep(at, at + 2)
      break
    }
    const next = at + 2 + Math.max(2, view.getUint16(at + 2))
    if (isNote(marker)) {
      const title = titleAt(bytes, at, marker)
      // Of several of one kind, the first is gone by; a profile may be in many.
      if (title === 'ICC_PROFILE' || (title && !known.has(title)))
        keepOf(bytes.subarray(at, next), title, at, pieces)
      if (title) known.add(title)
    } else pieces.keep(at, next)
    const behind = marker === scan ? endOfScan(bytes, next) : next
    if (behind > next) pieces.keep(next, behind)
    at = behind
  }
  return pieces.joined()
}

const isNote = (marker: number) => marker === 0xfe || (marker >= 0xe0 && marker <= 0xef)

type Title = 'ICC_PROFILE' | 'Adobe' | 'JFIF' | 'Exif'

const titles = new Map<number, Title>([
  [0xe0, 'JFIF'],
  [0xe1, 'Exif'],
  [0xe2, 'ICC_PROFILE'],
  [0xee, 'Adobe'],
])

/** Of a note of which something is kept. */
function titleAt(bytes: Uint8Array, at: number, marker: number): Title | null {
  const title = titles.get(marker)
  if (!title || !hasText(bytes, at + 4, title)) return null
  return title === 'Adobe' || bytes[at + 4 + title.length] === 0 ? title : null
}

/** Keeps of a note what the picture cannot be shown rightly without. */
function keepOf(note: Uint8Array, title: Title, at: number, pieces: Pieces): void {
  // Colours hang on these: a profile, and how three are made of four.
  if (title === 'ICC_PROFILE' || title === 'Adobe') pieces.keep(at, at + note.length)
  // The shape of pixels, without the small picture that may follow it.
  else if (title === 'JFIF') pieces.add([0xff, 0xe0, 0, 16, ...note.subarray(4, 16), 0, 0])
  else {
    const orientation = orientationIn(note.subarray(10))
    if (orientation === 1) return
    const notes = orientationNotes(orientation)
    pieces.add([0xff, 0xe1, 0, notes.length + 8, 0x45, 0x78, 0x69, 0x66, 0, 0, ...notes])
  }
}

/** Where the next segment begins: at a byte FF that is neither a part of the data nor a mark within it. */
function endOfScan(bytes: Uint8Array, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1)) {
    const marker = bytes[at + 1] ?? 0
    if (marker !== 0 && marker !== 0xff && (marker < 0xd0 || marker > 0xd7)) return at
  }
  return bytes.length
}
