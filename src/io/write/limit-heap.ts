/** Keeps memory near what is in use: by itself the heap grows to several times that where there is room. */
import { setFlagsFromString } from 'node:v8'

/** The builds of this process that want it. */
let holders = 0

/**
 * From now on the heap of this process may only double between two collections, which takes a tenth more
 * time; until the function that it gives is called, by this and every other holder.
 */
export function limitHeap(): () => void {
  holders += 1
  if (holders === 1) setFlagsFromString('--heap-growing-percent=100')
  return () => {
    holders -= 1
    if (holders === 0) setFlagsFromString('--heap-growing-percent=0')
  }
}
