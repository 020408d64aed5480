/** Runs programs and tells how long they took and how much memory they needed. */
import { spawnSync } from 'node:child_process'

/** The whole life of a Node process with these words, in seconds. Throws when it fails. */
export function secondsOf(words: readonly string[], cwd?: string): number {
  const started = performance.now()
  run(words, cwd)
  return (performance.now() - started) / 1000
}

/** Written to the fourth stream when the process ends: its peak memory in kilobytes, threads included. */
const recorder = `
import { writeSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'
if (isMainThread) process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)))`

/** The most memory that such a process needs, in megabytes. */
export function megabytesOf(words: readonly string[], cwd?: string): number {
  const preloaded = `data:text/javascript,${encodeURIComponent(recorder)}`
  return Number(run(['--import', preloaded, ...words], cwd)) / 1024
}

/** What the process wrote to its fourth stream. */
function run(words: readonly string[], cwd?: string): string {
  const { status, output, error } = spawnSync(process.execPath, words, {
    ...(cwd !== undefined && { cwd }),
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    encoding: 'utf8',
  })
  if (error) throw error
  if (status !== 0) throw new Error(`node ${words.join(' ')} exited ${status}: ${output[2]}`)
  return output[3] ?? ''
}

/** The one in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
