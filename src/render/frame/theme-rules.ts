/** Turns the theme of a configuration into rules that follow the style sheet. */
import type { Config, FontFace } from '../../model/config.ts'
import { darkShare } from '../../model/contrast.ts'
import type { OutputPath } from '../../model/paths.ts'

/** CSS of the accent and the fonts; `fontAt` is where the file of a font is, null where there is none. */
export function themeRules({ theme }: Config, fontAt: (file: string) => OutputPath | null): string {
  const rules = [...accentRules(theme.accent), ...fontRules(theme.fonts, fontAt)]
  return rules.length === 0 ? '' : ['', ...rules, ''].join('\n')
}

/** The accent, and a lighter one for dark paper. */
function accentRules(accent: string | null): readonly string[] {
  if (accent === null) return []
  return [
    `:root { --accent: ${accent}; }`,
    '@media screen and (prefers-color-scheme: dark) {',
    `  :root { --accent: color-mix(in oklab, ${accent} ${100 * darkShare}%, white); }`,
    '}',
  ]
}

/** Text is shown in what the reader has until its font is there. */
function fontRules(
  fonts: readonly FontFace[],
  fontAt: (file: string) => OutputPath | null,
): readonly string[] {
  const faces = fonts.flatMap(({ role, weight, style, file }) => {
    const path = fontAt(file)
    if (path === null) return []
    const source = `src: url(${path}) format("woff2"); font-display: swap;`
    const face = `font-family: "own-${role}"; font-weight: ${weight}; font-style: ${style};`
    return [{ role, rule: `@font-face { ${face} ${source} }` }]
  })
  const roles = [...new Set(faces.map(({ role }) => role))]
  return [
    ...faces.map(({ rule }) => rule),
    ...roles.map(role => `:root { --own-${role}: "own-${role}"; }`),
  ]
}
