/** Turns a PNG as our rasterizer writes it (RGBA, 8 bits, not interlaced) into its pixels (PNG 3, W3C). */
import { inflateSync } from 'node:zlib'

/** Colours by line, each as one number. */
export function pixelsOf(png: Uint8Array): { readonly lines: readonly (readonly number[])[] } {
  const bytes = Buffer.from(png)
  const width = bytes.readUInt32BE(16)
  const data: Buffer[] = []
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)))
  const filtered = inflateSync(Buffer.concat(data))
  const lines: number[][] = []
  let above = Buffer.alloc(width * 4)
  for (let at = 0; at < filtered.length; at += 1 + width * 4) {
    const line = Buffer.from(filtered.subarray(at + 1, at + 1 + width * 4))
    unfilter(line, above, filtered[at] ?? 0)
    lines.push(Array.from({ length: width }, (_, x) => line.readUInt32BE(4 * x)))
    above = line
  }
  return { lines }
}

function unfilter(line: Buffer, above: Buffer, filter: number): void {
  for (let i = 0; i < line.length; i += 1) {
    const left = i < 4 ? 0 : (line[i - 4] ?? 0)
    const up = above[i] ?? 0
    const corner = i < 4 ? 0 : (above[i - 4] ?? 0)
    const guesses = [0, left, up, (left + up) >> 1, paeth(left, up, corner)]
    line[i] = (line[i] ?? 0) + (guesses[filter] ?? 0)
  }
}

/** The neighbour nearest to the slope of all three. */
function paeth(left: number, up: number, corner: number): number {
  const [a, b, c] = [up - corner, left - corner, left + up - 2 * corner].map(Math.abs) as [
    number,
    number,
    number,
  ]
  return a <= b && a <= c ? left : b <= c ? up : corner
}
