/** Turns a data file into what it says of whom it is for. */
import type { Site } from '../../model/site.ts'
import type { Audience } from '../../model/terms.ts'

export interface DataFile {
  readonly $schema: string
  readonly version: 1
  readonly audience?: Audience | undefined
}

/** In a site for internal readers each file says that it is for them, whatever it is about; a public one is as it is. */
export function forAudience<File extends DataFile>(file: File, { config }: Site): File {
  const { audience } = config
  if (audience === 'public') return file
  const { $schema, version, ...about } = file
  return Object.assign({ $schema, version, audience }, about, { audience }) as unknown as File
}
