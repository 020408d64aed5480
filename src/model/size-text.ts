/** Tells how large something is, in the units of shops and file managers, so that any two sizes can be compared by eye. */

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'] as const

/** `250 kB`, `3.3 GB`: rounded up, so that what is more than a limit does not look like it. */
export function sizeText(bytes: number): string {
  const step = units.findLastIndex((_, i) => i === 0 || bytes >= 1000 ** i)
  const value = bytes / 1000 ** step
  const rounded = value < 100 ? Math.ceil(value * 10) / 10 : Math.ceil(value)
  return `${rounded} ${units[step]}`
}
