/** Turns an SVG into a PNG picture, with the typeface that comes with Causebook and no other. */
import { createRequire } from 'node:module'
import { UserError } from '../model/user-error.ts'
import { programVersion } from './program-version.ts'

const require = createRequire(import.meta.url)

/** Loaded when the first picture is drawn: most builds draw none. */
let loaded: typeof import('@resvg/resvg-js') | undefined

const drawings = new WeakMap<Uint8Array, string>()

/** What a picture was drawn from, as long as it is the one that was given: its words cannot be read from it. */
export const drawingOf = (picture: Uint8Array): string | undefined => drawings.get(picture)

export const rasterizer = {
  /** Tells one way of drawing from another. */
  get version(): string {
    return programVersion()
  },
  /**
   * The picture as PNG, in the size that the SVG states, the same on every machine. Throws UserError
   * where the part that draws was not installed.
   */
  draw(svg: string): Uint8Array {
    loaded ??= load()
    const font = {
      fontFiles: typefaces(),
      loadSystemFonts: false,
      defaultFontFamily: 'Source Serif 4',
    }
    const picture = new loaded.Resvg(svg, { font }).render().asPng()
    drawings.set(picture, svg)
    return picture
  },
}

function load(): typeof import('@resvg/resvg-js') {
  try {
    return require('@resvg/resvg-js')
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new UserError(
      `Social cards cannot be drawn on this machine: ${reason}`,
      'Install again without leaving out optional packages, or set `theme: { cards: false }`',
    )
  }
}

/** The files of the regular and the bold cut. */
function typefaces(): string[] {
  return [
    require.resolve('@expo-google-fonts/source-serif-4/400Regular/SourceSerif4_400Regular.ttf'),
    require.resolve('@expo-google-fonts/source-serif-4/700Bold/SourceSerif4_700Bold.ttf'),
  ]
}
