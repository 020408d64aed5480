/** Looks whether the logo and the fonts that a configuration names are there. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { Config, FontFace, NamedFile } from '../../model/config.ts'
import { type Diagnostic, diagnose } from '../../model/diagnostics.ts'
import type { SourcePath } from '../../model/paths.ts'
import { readHead } from '../read-file.ts'
import type { Folders } from './load-config.ts'

/** What a file of WOFF 2.0 begins with (W3C, section 4.1). */
const signature = 'wOF2'

/** What is wrong with them, each at its place in the configuration. */
export function checkTheme(
  { templates }: Pick<Folders, 'templates'>,
  { theme, file }: Config,
): readonly Diagnostic[] {
  const { logo, fonts } = theme
  return [
    ...(logo ? checkLogo(logo, templates, file) : []),
    ...fonts.flatMap(font => checkFont(font, templates, file)),
  ]
}

function checkLogo(logo: NamedFile, folder: string, file: SourcePath): readonly Diagnostic[] {
  if (startOf(join(folder, logo.file)) !== null) return []
  const message = `There is no logo templates/${logo.file}`
  const hint = 'Put a picture of that name into the templates folder'
  return [diagnose('theme/missing-logo', file, message, { place: logo.place, hint })]
}

function checkFont(font: FontFace, folder: string, file: SourcePath): readonly Diagnostic[] {
  const start = startOf(join(folder, font.file))
  if (start === signature) return []
  const name = `templates/${font.file}`
  const message =
    start === null ? `There is no font ${name}` : `${name} is not a font in the format WOFF2`
  const hint = 'Put a .woff2 file of that name into the templates folder'
  return [diagnose('theme/missing-font', file, message, { place: font.place, hint })]
}

/** The first four bytes; null where there is no file. */
function startOf(path: string): string | null {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return null
  return readHead(path, signature.length).toString('latin1')
}
