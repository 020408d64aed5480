/** Seals files for the next run: those are believed that were made here, or by somebody who has our key. */
import { createHmac, hash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'

/** A secret by which machines believe what others of them remember; whoever proposes a change does not know it. */
const keyName = 'CAUSEBOOK_CACHE_KEY'
export const foreignHint = `To take over what another machine made, give both the same secret in the environment: ${keyName}`

/**
 * The seal of a file whose content has `sum`. Its first half tells the file from every copy of it, by what nobody can choose
 * who has it made by a checkout or an archive: its number and the nanosecond in which it was made; empty where the file
 * system does not know that. The second half is a signature; empty where there is no key.
 */
export function sealFor(
  { ino, birthtimeNs }: Pick<BigIntStats, 'ino' | 'birthtimeNs'>,
  sum: string,
): string {
  const made = birthtimeNs > 0n ? hash('sha256', `${ino} ${birthtimeNs} ${sum}`) : ''
  const key = process.env[keyName] ?? ''
  const signature = key === '' ? '' : createHmac('sha256', key).update(sum).digest('hex')
  return `${made}.${signature}`
}

/** Whether the seal is that of the file `found`, whose content has `sum`, or has our signature. */
export function isSealed(
  seal: unknown,
  found: Pick<BigIntStats, 'ino' | 'birthtimeNs'>,
  sum: string,
): boolean {
  if (typeof seal !== 'string') return false
  const own = sealFor(found, sum).split('.')
  return seal.split('.').some((half, i) => half !== '' && half === own[i])
}
