/** Puts bytes into an open file, all of them. */
import { writeSync } from 'node:fs'

/** A disk that is nearly full takes a part of what it is given, and says so only when asked again. */
export function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}
