/** Runs the compiled command as a process of its own. */
import { type SpawnSyncOptions, spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const project = fileURLToPath(new URL('../', import.meta.url))
export const main = fileURLToPath(new URL('../build/cli/main.js', import.meta.url))

export interface Ran {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs `causebook` with these words in `folder`, without colour unless `env` asks for it. */
export function causebook(
  words: readonly string[],
  folder: string,
  env: NodeJS.ProcessEnv = {},
  options: SpawnSyncOptions = {},
): Ran {
  const { FORCE_COLOR, NO_COLOR, NODE_OPTIONS, ...inherited } = process.env
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [main, ...words], {
    ...options,
    cwd: folder,
    env: { ...inherited, ...env },
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  })
  if (error) throw error
  return { code: status, stdout, stderr }
}
