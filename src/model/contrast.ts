/** Turns a colour into how well it can be read on the paper of the site, in the light and in the dark. */
import {
  clampRgb,
  formatHex,
  interpolate,
  modeLrgb,
  modeOklab,
  modeRgb,
  useMode,
  wcagContrast,
} from 'culori/fn'

/** The colour of the paper, as the style sheet has it. */
export const papers = { light: '#fdfcf9', dark: '#1b1916' } as const

/** The least contrast of text that WCAG 2.2 asks for at level AA (1.4.3). */
export const leastContrast = 4.5

/** How much of the accent is in the colour that stands for it in the dark; the rest is white. */
export const darkShare = 0.45

useMode(modeRgb)
useMode(modeLrgb)
useMode(modeOklab)

/** The contrast of two colours, `#rrggbb`, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: string, other: string): number {
  return wcagContrast(one, other)
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

/** `share` of one colour and the rest of another, mixed in Oklab. */
function mixed(one: string, other: string, share: number): string {
  return formatHex(clampRgb(interpolate([other, one], 'oklab')(share)))
}
