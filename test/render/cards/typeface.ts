/** Reads from a TrueType font which characters it has, and how wide they are (OpenType 1.9). */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

export interface Typeface {
  readonly has: (character: string) => boolean
  /** In parts of the size of the text. */
  readonly widthOf: (character: string) => number
}

/** A cut of the typeface of social cards: `400Regular` or `700Bold`. */
export function typeface(cut: string): Typeface {
  const require = createRequire(import.meta.url)
  const name = `@expo-google-fonts/source-serif-4/${cut}/SourceSerif4_${cut}.ttf`
  const font = readFileSync(require.resolve(name))
  const table = (tag: string) => {
    for (let at = 12; at < 12 + 16 * font.readUInt16BE(4); at += 16)
      if (font.toString('latin1', at, at + 4) === tag) return font.readUInt32BE(at + 8)
    throw new Error(`The font has no table ${tag}`)
  }
  const [head, hhea, hmtx] = [table('head'), table('hhea'), table('hmtx')]
  const glyphs = glyphsIn(font, table('cmap'))
  const metrics = font.readUInt16BE(hhea + 34)
  return {
    has: character => glyphs.has(character.codePointAt(0) ?? 0),
    widthOf: character => {
      const glyph = glyphs.get(character.codePointAt(0) ?? 0) ?? 0
      const width = font.readUInt16BE(hmtx + 4 * Math.min(glyph, metrics - 1))
      return width / font.readUInt16BE(head + 18)
    },
  }
}

/** Glyphs by code point, from a segmented map of the Basic Multilingual Plane (cmap format 4). */
function glyphsIn(font: Buffer, cmap: number): ReadonlyMap<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < font.readUInt16BE(cmap + 2); i += 1) {
    const map = cmap + font.readUInt32BE(cmap + 8 + 8 * i)
    if (font.readUInt16BE(map) !== 4) continue
    const size = font.readUInt16BE(map + 6)
    for (let segment = 0; segment < size; segment += 2) {
      const last = font.readUInt16BE(map + 14 + segment)
      const first = font.readUInt16BE(map + 16 + size + segment)
      const delta = font.readInt16BE(map + 16 + 2 * size + segment)
      const range = map + 16 + 3 * size + segment
      const offset = font.readUInt16BE(range)
      for (let code = first; code <= last && code < 0xffff; code += 1) {
        const raw = offset === 0 ? code : font.readUInt16BE(range + offset + 2 * (code - first))
        const glyph = raw === 0 ? 0 : (raw + delta) & 0xffff
        if (glyph !== 0) glyphs.set(code, glyph)
      }
    }
  }
  return glyphs
}
