/** Reads and writes which way up a picture is, the one note of a camera that browsers go by (Exif 2.32, 4.6.4). */

/** From 1, upright, to 8; `start` is where the notes begin (TIFF 6.0). Throws RangeError where there are none. */
export function orientationAt(view: DataView, start: number): number {
  const little = view.getUint16(start) === 0x4949
  const directory = start + view.getUint32(start + 4, little)
  const count = Math.min(view.getUint16(directory, little), 512)
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + 12 * i
    if (view.getUint16(entry, little) !== 0x0112) continue
    const orientation = view.getUint16(entry + 8, little)
    return orientation >= 1 && orientation <= 8 ? orientation : 1
  }
  return 1
}

/** As `orientationAt`; upright where the notes cannot be read. */
export function orientationIn(bytes: Uint8Array): number {
  try {
    return orientationAt(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), 0)
  } catch {
    return 1
  }
}

/** Notes that say that alone. */
export function orientationNotes(orientation: number): Uint8Array {
  const directory = [0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0, 0, 0, 0, 0]
  return Uint8Array.from([0x4d, 0x4d, 0, 42, 0, 0, 0, 8, ...directory])
}
