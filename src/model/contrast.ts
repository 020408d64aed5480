/** Turns a colour into how well it can be read on the paper of the site, in the light and in the dark. */

/** The colour of the paper, as the style sheet has it. */
export const papers = { light: '#fdfcf9', dark: '#1b1916' } as const

/** The least contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
export const leastContrast = 4.5

/** How much of the accent is in the colour that stands for it in the dark; the rest is white. */
export const darkShare = 0.45

type Triple = readonly [number, number, number]

/** The contrast of two colours, `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminanceOf(one), luminanceOf(other)].sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/** `color-mix(in oklab, accent 45%, white)`: the accent as it is on dark paper (CSS Color 5). */
export function darkAccent(accent: string): string {
  return mixed(accent, '#ffffff', darkShare)
}

/** The contrast of an accent with the light paper, and of its like in the dark with the dark one. */
export function accentContrasts(accent: string): { readonly light: number; readonly dark: number } {
  return {
    light: contrastOf(accent, papers.light),
    dark: contrastOf(darkAccent(accent), papers.dark),
  }
}

/** The colour nearest to `accent`, between black and white, that can be read on both papers. */
export function readableAccent(accent: string): string {
  for (let percent = 100; percent >= 0; percent -= 1) {
    const near = ['#000000', '#ffffff'].map(end => mixed(accent, end, percent / 100))
    const found = near.find(colour => {
      const { light, dark } = accentContrasts(colour)
      return Math.min(light, dark) >= leastContrast
    })
    if (found !== undefined) return found
  }
  throw new Error(`No colour between black, ${accent} and white can be read`)
}

/** Relative luminance, from 0 for black to 1 for white (WCAG 2.2). */
function luminanceOf(colour: string): number {
  const [red, green, blue] = linear(colour)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** `share` of one colour and the rest of another, mixed in Oklab. */
function mixed(one: string, other: string, share: number): string {
  const [a, b] = [toOklab(linear(one)), toOklab(linear(other))]
  const between = (i: 0 | 1 | 2) => a[i] * share + b[i] * (1 - share)
  return hexOf(fromOklab([between(0), between(1), between(2)]))
}

/** The matrices are those of CSS Color 4, from sRGB's linear light. */
function toOklab([r, g, b]: Triple): Triple {
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ]
}

function fromOklab([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ]
}

/** Red, green and blue of `#rrggbb` in linear light, from 0 to 1. */
function linear(colour: string): Triple {
  const part = (from: number) => {
    const value = Number.parseInt(colour.slice(from, from + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }
  return [part(1), part(3), part(5)]
}

function hexOf(parts: Triple): string {
  const bytes = parts.map(part => {
    const value = part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055
    return Math.round(Math.min(Math.max(value, 0), 1) * 255)
  })
  return `#${bytes.map(byte => byte.toString(16).padStart(2, '0')).join('')}`
}
