/** Names this process for others that meet what it left, so that they can tell whether it still runs. */
import { createHash } from 'node:crypto'
import { readFileSync, readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { codeOf } from './system-errors.ts'

/** What became of a process; one on another machine or in another container cannot be seen from here. */
export type Fate = 'runs' | 'gone' | 'elsewhere'

/** `4711-123456-0f3a…`: its number, when it started, and where. Good as a part of a file's name. */
export function ownName(): string {
  return `${process.pid}-${startOf(process.pid)}-${place()}`
}

/** What became of the process with this name; `gone`, too, for what is no name. */
export function fateOf(name: string): Fate {
  const [, pid = '', start = '', where] = /^(\d+)-(\d+)-([\da-f]+)$/.exec(name) ?? []
  if (pid === '') return 'gone'
  if (where !== place()) return 'elsewhere'
  if (!isRunning(Number(pid))) return 'gone'
  const started = startOf(Number(pid))
  // Numbers are used again, in a container by the next run as a rule.
  return started === start || started === unknown || start === unknown ? 'runs' : 'gone'
}

/** The number of the process with this name, for people. */
export function pidIn(name: string): string {
  return name.replace(/-.*/, '')
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}

const unknown = '0'

/** In ticks since the machine started, where there is Linux (proc(5), field 22). */
function startOf(pid: number): string {
  const fields = textAt(`/proc/${pid}/stat`).replace(/^.*\)/s, '').trim().split(' ')
  return fields[19] ?? unknown
}

/** The machine since it was started, and what sees the same numbers of processes on it. */
function place(): string {
  const parts = [hostname(), textAt('/proc/sys/kernel/random/boot_id'), linkAt('/proc/self/ns/pid')]
  return createHash('sha1').update(parts.join('\0')).digest('hex').slice(0, 16)
}

function textAt(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

function linkAt(path: string): string {
  try {
    return readlinkSync(path)
  } catch {
    return ''
  }
}
