/** Turns the fonts of a configuration into what a style sheet says of them. */
import type { FontFace } from '../../model/config.ts'
import type { ConfigFile } from '../../model/schemas/config-schema.ts'
import type { Yaml } from '../read-yaml.ts'

const faces = {
  regular: { weight: '400', style: 'normal' },
  bold: { weight: '700', style: 'normal' },
  italic: { weight: '400', style: 'italic' },
  'bold-italic': { weight: '700', style: 'italic' },
  variable: { weight: '100 900', style: 'normal' },
  'variable-italic': { weight: '100 900', style: 'italic' },
} as const

/** All faces that the configuration names, text first. */
export function resolveFonts({ theme }: ConfigFile, { places }: Yaml): readonly FontFace[] {
  return (['text', 'code'] as const).flatMap(role =>
    Object.entries(theme.fonts[role] ?? {}).flatMap(([name, file]): FontFace | readonly [] => {
      if (file === undefined) return []
      const place = places[`theme.fonts.${role}.${name}`] ?? { line: 1, column: 1 }
      return { role, ...faces[name as keyof typeof faces], file, place }
    }),
  )
}
