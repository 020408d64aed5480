/** Runs the command where something is wrong with the machine, and holds it to what it promises then. */
import { spawnSync } from 'node:child_process'
import { chmodSync, chownSync, existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import { causebook, type Ran } from '../command.ts'
import { knowledgeBase, report, write } from '../preview/running.ts'
import { readTree, type Tree } from '../trees.ts'

export const now = '2026-11-22T12:00:00Z'
const quick = ['--no-search', '--now', now]

/** A knowledge base of two reports. Social cards are not drawn, which takes long. */
export function soundBase(): string {
  const folder = knowledgeBase({
    'rcas/alma.md': report('A switch.'),
    'rcas/later.md': report('A cable.', { start: '2019-05-03 13:45', end: '2019-05-03 14:35' }),
  })
  const settings = 'site: { title: Alma, url: "https://rca.example.org/" }\n'
  write(folder, {
    'causebook.yaml': `${settings}feed: { authority: example.org }\ntheme: { cards: false }\n`,
  })
  return folder
}

/** A user to whom modes of files mean something; root, as whom tests often run, passes over them. */
const user = process.getuid?.() === 0 ? 65534 : undefined

export interface FaultyRun {
  readonly env?: NodeJS.ProcessEnv
  /** As a user who is not root. */
  readonly asNobody?: boolean
}

/** Runs the command; whatever comes, it is told in words, is no bug, and does not take for ever. */
export function runFaulty(
  words: readonly string[],
  folder: string,
  { env = {}, asNobody = false }: FaultyRun = {},
): Ran {
  const who = asNobody && user !== undefined ? { uid: user, gid: user } : {}
  const ran = causebook(words, folder, env, { ...who, timeout: 120_000 })
  expect([0, 1, 2], ran.stderr).toContain(ran.code)
  expect(ran.stdout + ran.stderr).not.toMatch(/^\s+at .*:\d+:\d+|this is a bug/m)
  return ran
}

/** Builds; what `fault` does meanwhile must leave the site that was there as it was. */
export function buildsAround(folder: string, fault: () => void, how: FaultyRun = {}): Ran {
  const out = join(folder, 'dist')
  const before = siteOf(folder)
  fault()
  const ran = runFaulty(['build', ...quick, '--quiet'], folder, how)
  if (ran.code !== 0) {
    const after = readTree(out)
    expect([...after.keys()]).toEqual([...before.keys()])
    for (const [path, bytes] of before) expect(after.get(path)?.equals(bytes), path).toBe(true)
  }
  return ran
}

/** The site of a knowledge base, built when it is asked for first. */
export function siteOf(folder: string): Tree {
  const out = join(folder, 'dist')
  if (!existsSync(out))
    expect(causebook(['build', ...quick, '--quiet'], folder)).toMatchObject({ code: 0 })
  return readTree(out)
}

/** Gives everything in a folder to the user who is not root. */
export function giveAway(folder: string): void {
  if (user === undefined) return
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    chownSync(join(folder, name), user, user)
  chownSync(folder, user, user)
  chmodSync(folder, 0o755)
}

/** A pipe at whose other end nobody is. */
export function makePipe(path: string): void {
  expect(spawnSync('mkfifo', [path]).status).toBe(0)
}
