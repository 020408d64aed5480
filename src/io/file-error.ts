/** What keeps a file or a folder from being used, for whoever can mend that. */
import { UserError } from '../model/user-error.ts'

/** A path, what is wrong with it (“may not be opened”), and what to do. */
export class FileError extends UserError {
  constructor(
    readonly path: string,
    readonly why: string,
    hint: string,
  ) {
    super(`${path} ${why}`, hint)
  }
}
