/** Notes how much memory a run needed at most, in KB, when it ends. */
const { writeFileSync } = require('node:fs')
const { isMainThread } = require('node:worker_threads')

if (isMainThread)
  process.on('exit', () => writeFileSync(process.env.PEAK, String(process.resourceUsage().maxRSS)))
