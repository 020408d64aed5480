/** Turns a generated knowledge base into the time from saving a report until a browser is told to load it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { reportPath } from './make-reports.ts'
import { median } from './run-command.ts'

const main = fileURLToPath(new URL('../cli/main.js', import.meta.url))

/** The median of `saves`, in milliseconds. Expects a knowledge base of `reports` in `folder`. */
export async function measurePreview(
  folder: string,
  reports: number,
  saves: number,
): Promise<number> {
  const child = spawn(process.execPath, [main, 'dev', '--port', '0'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const origin = await addressOf(child)
    const path = reportPath(Math.floor(reports / 2))
    const address = `${origin}reports/${path.replace(/^.*\/|\.md$/g, '')}/`
    const times: number[] = []
    for (let i = 0; i < saves; i++) {
      const told = await listen(origin, address)
      // Time for the preview to come to rest, as between two thoughts of an author.
      await pause(300)
      const saved = performance.now()
      appendFileSync(join(folder, path), `\nSaved ${i}.\n`)
      times.push((await told()) - saved)
    }
    return median(times)
  } finally {
    child.kill('SIGTERM')
    await once(child, 'close')
  }
}

/** Where the preview says it is. Throws when it ends before that. */
async function addressOf(child: ChildProcess): Promise<string> {
  let text = ''
  for await (const part of child.stdout ?? []) {
    text += part
    const [, address] = /^Preview: (\S+)$/m.exec(text) ?? []
    if (address) {
      child.stdout?.resume()
      return address
    }
  }
  throw new Error('The preview did not start')
}

/** Opens a page as a browser does; the function waits until that is told to load it again. */
async function listen(origin: string, address: string): Promise<() => Promise<number>> {
  const html = await (await fetch(address)).text()
  const [, page = '', sum = ''] = /data-page="([^"]*)" data-sum="([^"]*)"/.exec(html) ?? []
  const asked = new URLSearchParams({ page, sum })
  const leaving = new AbortController()
  const events = await fetch(`${origin}__causebook/events?${asked}`, { signal: leaving.signal })
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  if (!reader) throw new Error('The preview sends no events')
  return async () => {
    let text = ''
    while (!text.includes('event: reload')) {
      const { value, done } = await reader.read()
      if (done) throw new Error('The preview stopped sending events')
      text += value
    }
    const told = performance.now()
    leaving.abort()
    return told
  }
}
