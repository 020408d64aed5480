/** Serves a folder by nginx as the documents tell to, and asks it for files. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { type IncomingHttpHeaders, request } from 'node:http'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { findNginx } from '../ensure-programs.mjs'

export interface Answer {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface Nginx {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Answer>
  readonly close: () => Promise<void>
}

/**
 * Starts nginx, as whoever runs this, with the `recipe`, in which `replaced` stand for each other; it keeps what it
 * needs in `folder`. Throws what nginx says when it does not start.
 */
export async function startNginx(
  recipe: string,
  replaced: Readonly<Record<string, string>>,
  folder: string,
): Promise<Nginx> {
  const program = findNginx()
  if (!program) throw new Error('There is no nginx: run "node test/ensure-programs.mjs"')
  const socketPath = join(folder, 'nginx')
  let text = readFileSync(recipe, 'utf8')
  for (const [old, own] of Object.entries({
    ...replaced,
    'listen 80;': `listen unix:${socketPath};`,
  })) {
    if (!text.includes(old)) throw new Error(`${recipe} has no "${old}"`)
    text = text.replaceAll(old, own)
  }
  const config = join(folder, 'nginx.conf')
  writeFileSync(config, frameOf(folder, typesOf(program), text))
  const words = ['-c', config, '-p', folder, '-e', join(folder, 'errors')]
  const server = spawn(program, words, { stdio: ['ignore', 'ignore', 'pipe'] })
  const said: string[] = []
  server.stderr.on('data', data => said.push(String(data)))
  while (!existsSync(socketPath)) {
    if (server.exitCode !== null) throw new Error(said.join(''))
    await setTimeout(20)
  }
  return {
    get: (path, headers = {}) => ask(socketPath, path, headers),
    close: () => stop(server),
  }
}

/** What stands around a recipe on a machine that was set up by somebody: one process, and all its files in `folder`. */
function frameOf(folder: string, types: string, recipe: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map(name => `${name}_temp_path ${join(folder, name)};`)
    .join('\n')
  return `
daemon off;
master_process off;
pid ${join(folder, 'pid')};
events {}
http {
access_log off;
${temporary}
include ${types};
${recipe}
}
`
}

/** The list of types that came with this nginx. */
function typesOf(program: string): string {
  const { stderr } = spawnSync(program, ['-V'], { encoding: 'utf8' })
  const [, config = ''] = stderr.match(/--conf-path=(\S+)/) ?? []
  return join(dirname(config), 'mime.types')
}

function ask(socketPath: string, path: string, headers: Record<string, string>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { socketPath, path, headers: { host: 'example.org', ...headers } },
      answer => {
        const parts: Buffer[] = []
        answer.on('data', part => parts.push(part))
        answer.on('error', reject)
        answer.on('end', () =>
          resolve({
            status: answer.statusCode ?? 0,
            headers: answer.headers,
            body: Buffer.concat(parts),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end()
  })
}

function stop(server: ChildProcess): Promise<void> {
  return new Promise(resolve => {
    server.once('exit', () => resolve())
    server.kill()
  })
}
