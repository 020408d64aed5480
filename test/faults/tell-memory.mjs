/** Preloaded, it prints at the end how much memory the process had at most; what the system says otherwise is inherited. */
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('exit', () => {
    const [, kilobytes] = /^VmHWM:\s*(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? []
    process.stderr.write(`peak ${Math.round(kilobytes / 1024)} MB\n`)
  })
