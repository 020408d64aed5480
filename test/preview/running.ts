/** Runs `causebook dev` as a process of its own, and listens to it as a browser does. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { onTestFinished, vi } from 'vitest'
import { main } from '../command.ts'
import { emptyFolder } from '../trees.ts'

/** Slow machines need long; nothing waits longer than it must. */
export const patiently = { timeout: 40_000, interval: 25 }

export interface Preview {
  readonly url: string
  /** What it has printed so far. */
  readonly printed: () => string
  readonly process: ChildProcess
}

/** Starts a preview of `folder` that ends with the test. */
export async function startPreview(
  folder: string,
  words: readonly string[] = ['--port', '0'],
): Promise<Preview> {
  const all = [main, 'dev', '--now', '2026-11-22T12:00:00Z', ...words]
  const { NO_COLOR, FORCE_COLOR, NODE_OPTIONS, ...env } = process.env
  const child = spawn(process.execPath, all, {
    cwd: folder,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  onTestFinished(async () => {
    await ended(child, 'SIGKILL')
  })
  const url = await vi.waitFor(() => {
    if (child.exitCode !== null) return ''
    const found = /^Preview: (\S+)$/m.exec(text)?.[1]
    if (found === undefined) throw new Error(`No address yet: ${text}`)
    return found
  }, patiently)
  if (url === '') throw new Error(`The preview ended with ${child.exitCode}: ${text}`)
  return { url, printed: () => text, process: child }
}

/** Sends the signal and gives the exit code. */
export function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise(resolve => {
    child.once('exit', resolve)
    child.kill(signal)
  })
}

/** An open page: the events that it was told, in order, as name and value. */
export interface Tab {
  readonly events: readonly (readonly [name: string, value: unknown])[]
}

/** Opens the page at `address` below the preview's, and listens as its script does. */
export async function openTab(url: string, address: string): Promise<Tab> {
  const html = await (await fetch(url + address)).text()
  const [, page = '', sum = ''] = /data-page="([^"]*)" data-sum="([^"]*)"/.exec(html) ?? []
  const stop = new AbortController()
  onTestFinished(() => stop.abort())
  const stream = new URL(`/__causebook/events?${new URLSearchParams({ page, sum })}`, url)
  const response = await fetch(stream, { signal: stop.signal })
  const events: [string, unknown][] = []
  void follow(response, events).catch(() => {})
  await vi.waitFor(() => {
    if (events.length === 0) throw new Error('Not greeted yet')
  }, patiently)
  return { events }
}

async function follow(response: Response, events: [string, unknown][]): Promise<void> {
  let text = ''
  for await (const part of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part
    const whole = text.split('\n\n')
    text = whole.pop() ?? ''
    for (const event of whole) {
      const [, name = '', value = ''] = /^event: (.*)\ndata: (.*)$/.exec(event) ?? []
      if (name !== '') events.push([name, JSON.parse(value)])
    }
  }
}

/** A sound report with one section of prose. */
export function report(prose: string, facts: Readonly<Record<string, string>> = {}): string {
  const front = {
    instance: 'EU00',
    timezone: 'Europe/Amsterdam',
    start: '2019-06-03 13:45',
    end: '2019-06-03 14:35',
    ...facts,
  }
  const lines = Object.entries(front).map(([name, value]) => `${name}: ${value}\n`)
  return `---\n${lines.join('')}revisions:\n  - { date: 2019-06-11, summary: Initial Publication }\n---\n\n## Root Cause\n\n${prose}\n`
}

/** A knowledge base of these files, with a configuration whose site is at `/` unless told otherwise. */
export function knowledgeBase(
  files: Readonly<Record<string, string>>,
  url = 'https://rca.example.org/',
): string {
  const folder = emptyFolder()
  const config = `site: { title: Alma, url: "${url}" }\nfeed: { authority: example.org }\n`
  write(folder, { 'causebook.yaml': config, ...files })
  return folder
}

/** Writes these files below `folder`. */
export function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}
