/** Reads what `--format` says: in which formats to tell what is wrong, and where. */
import { InvalidArgumentError } from 'commander'
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
