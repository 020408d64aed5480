/** Preloaded, it prints at the end how much memory the process had at most. */
import { isMainThread } from 'node:worker_threads'

if (isMainThread)
  process.on('exit', () => {
    const { maxRSS } = process.resourceUsage()
    process.stderr.write(`peak ${Math.round(maxRSS / 1024)} MB\n`)
  })
