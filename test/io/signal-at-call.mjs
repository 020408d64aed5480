/**
 * Preloaded into a build, it sends that build a signal when a function of `node:fs` is called for the
 * n-th time: SIGNAL_AT is `functions,with,commas:n:signal`. CALLS_TO names a file for the number of calls.
 */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { isMainThread } from 'node:worker_threads'

const [functions = '', moment = '0', signal = 'SIGKILL'] = (process.env.SIGNAL_AT ?? '').split(':')
const { writeFileSync } = fs
let calls = 0

if (isMainThread && functions !== '') {
  for (const name of functions.split(',')) {
    const original = fs[name]
    fs[name] = (...words) => {
      calls += 1
      if (calls === Number(moment)) process.kill(process.pid, signal)
      return original(...words)
    }
  }
  syncBuiltinESMExports()
  const { CALLS_TO } = process.env
  if (CALLS_TO) process.on('exit', () => writeFileSync(CALLS_TO, String(calls)))
}
