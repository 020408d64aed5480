/** Reads what `--format` says: in which formats to tell what is wrong, and where. */
import { relative, resolve } from 'node:path'
import { InvalidArgumentError } from 'commander'
import type { Folders } from '../../io/load/load-config.ts'
import { UserError } from '../../model/user-error.ts'
import { type Format, formats } from '../../reporters/formats.ts'

export interface Output {
  readonly format: Format
  /** Null: standard output. */
  readonly file: string | null
}

/** Adds `NAME` or `NAME=FILE` to those that were asked for before. */
export function addOutput(text: string, before: readonly Output[] = []): readonly Output[] {
  const [, name = '', file = null] = /^([^=]*)(?:=(.*))?$/s.exec(text) ?? []
  const format = formats.find(known => known === name)
  if (!format) throw new InvalidArgumentError(`Allowed choices are ${formats.join(', ')}.`)
  if (file === '') throw new InvalidArgumentError(`Name a file: ${format}=FILE.`)
  const same = before.find(other => other.file === file)
  if (same && file === null)
    throw new InvalidArgumentError(`${same.format} is printed already: write ${format}=FILE.`)
  if (same) throw new InvalidArgumentError(`${same.format} is written to ${file} already.`)
  return [...before, { format, file }]
}

/** What is printed. Who asks for files alone is shown what is wrong as well. */
export function printedFormat(outputs: readonly Output[] = []): Format {
  return outputs.find(({ file }) => file === null)?.format ?? 'pretty'
}

/** Throws UserError where findings would take the place of what they are about, or be published: they quote what nobody else may read. */
export function refusePlaces(
  outputs: readonly Output[],
  { config, out }: Pick<Folders, 'config' | 'out'>,
): void {
  const shown = outputs.find(
    ({ file }) => file !== null && !relative(out, resolve(file)).startsWith('..'),
  )
  if (shown)
    throw new UserError(
      `--format ${shown.format}=${shown.file} is in the folder of the site, and would be published`,
      `Write --format ${shown.format}=causebook.${shown.format}`,
    )
  const source = outputs.find(
    ({ file }) => file !== null && (resolve(file) === config || /\.md$/i.test(file)),
  )
  if (source)
    throw new UserError(
      `--format ${source.format}=${source.file} would overwrite what is checked: expected a file of its own`,
      `Write --format ${source.format}=causebook.${source.format}; what to tell of stands behind the options: causebook check FILE…`,
    )
}
