/** Reads nothing, and dies as the names of files say: in a thread, or in a process of its own. */
import { readFileSync } from 'node:fs'
import { isMainThread } from 'node:worker_threads'

function read({ paths }) {
  if (paths.some(path => path.endsWith('exits.md'))) process.exit(1)
  if (paths.some(path => path.endsWith('killed.md'))) process.kill(process.pid, 'SIGKILL')
  if (paths.some(path => path.endsWith('greedy.md'))) {
    const kept = []
    for (;;) kept.push(new Array(100_000).fill(kept.length))
  }
  const facts = JSON.stringify({ report: null, diagnostics: [] })
  return paths.map(path => ({ path, key: 'read', facts, body: 'null' }))
}

if (isMainThread) process.stdout.write(JSON.stringify(read(JSON.parse(readFileSync(0, 'utf8')))))

export default read
