/** Serves a preview to the browsers of this machine. */
import { createReadStream } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { join } from 'node:path'
import { outputPath, type SourcePath } from '../../model/paths.ts'
import { UserError } from '../../model/user-error.ts'
import { codeOf } from '../system-errors.ts'
import { type Listener, Listeners } from './serve-events.ts'
import { readRequest } from './serve-request.ts'
import { typeOf } from './serve-types.ts'

export type Answer =
  | { readonly status: number; readonly name: string; readonly content: string | Uint8Array }
  | { readonly redirect: string }
  /** A file of the reports folder. */
  | { readonly from: SourcePath }

export interface ServeOptions {
  readonly host: string
  /** 0: any that is free. */
  readonly port: number
  /** How many ports after that may be tried. */
  readonly spare: number
  /** The reports folder, whose files are served where an answer names one. */
  readonly folder: string
  /** Path of the stream of events. */
  readonly events: string
  readonly answer: (path: string) => Answer
  /** Called when a browser starts to listen. */
  readonly onListen: (listener: Listener) => void
}

/** How long a request may take to arrive, in milliseconds: it is a line, from this machine. */
const patience = {
  headersTimeout: 10_000,
  requestTimeout: 20_000,
  connectionsCheckingInterval: 1000,
}
const mostConnections = 500

export class PreviewServer {
  readonly #server: Server
  readonly #listeners = new Listeners()
  readonly #options: ServeOptions
  /** The one that was free. */
  port = 0

  private constructor(options: ServeOptions) {
    this.#options = options
    this.#server = createServer(patience, (request, response) => this.#respond(request, response))
    this.#server.maxConnections = mostConnections
    // Who takes nothing of an answer for so long does not get the rest.
    this.#server.setTimeout(patience.requestTimeout)
  }

  /** Starts to listen. Throws UserError when there is no such host, or no port free. */
  static async open(options: ServeOptions): Promise<PreviewServer> {
    const server = new PreviewServer(options)
    for (let tried = 0; ; tried += 1) {
      const port = options.port + tried
      try {
        server.port = await listen(server.#server, port, options.host)
        return server
      } catch (error) {
        if (codeOf(error) !== 'EADDRINUSE' || tried >= options.spare)
          throw explained(error, port, options)
      }
    }
  }

  /** Where to point a browser, without a path. */
  get origin(): string {
    const { host } = this.#options
    const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host
    return `http://${name.includes(':') ? `[${name}]` : name}:${this.port}`
  }

  get listeners(): readonly Listener[] {
    return this.#listeners.all()
  }

  /** Resolves when what listeners were told is on its way, and others had their turn. */
  sent(): Promise<void> {
    return new Promise(resolve => setImmediate(resolve))
  }

  async close(): Promise<void> {
    this.#listeners.close()
    await new Promise(resolve => {
      this.#server.close(resolve)
      this.#server.closeAllConnections()
    })
  }

  #respond(request: IncomingMessage, response: ServerResponse): void {
    response.setHeader('cache-control', 'no-store')
    response.setHeader('x-content-type-options', 'nosniff')
    response.setHeader('cross-origin-resource-policy', 'same-origin')
    const asked = readRequest(request, this.#options.host)
    if ('refused' in asked) {
      if (asked.refused === 405) response.setHeader('allow', 'GET, HEAD')
      send(response, asked.refused, 'refused.txt', `${asked.why}\n`)
      return
    }
    if (asked.path === this.#options.events && request.method === 'GET') {
      const page = outputPath(asked.query.get('page') ?? '')
      const sum = asked.query.get('sum') ?? ''
      this.#options.onListen(this.#listeners.add(page, sum, response))
      return
    }
    const answer = this.#options.answer(asked.path)
    if ('redirect' in answer) {
      response.writeHead(301, { location: answer.redirect }).end()
    } else if ('from' in answer) {
      sendFile(response, join(this.#options.folder, answer.from), request.method === 'HEAD')
    } else send(response, answer.status, answer.name, answer.content)
  }
}

/** To a HEAD request, Node itself sends no body. */
function send(
  response: ServerResponse,
  status: number,
  name: string,
  content: string | Uint8Array,
): void {
  const bytes = Buffer.from(content)
  response
    .writeHead(status, { 'content-type': typeOf(name), 'content-length': bytes.length })
    .end(bytes)
}

function sendFile(response: ServerResponse, path: string, headOnly: boolean): void {
  const file = createReadStream(path)
  file.on('open', () => {
    response.writeHead(200, { 'content-type': typeOf(path) })
    if (headOnly) {
      file.destroy()
      response.end()
    } else file.pipe(response)
  })
  file.on('error', () => {
    if (response.headersSent) response.destroy()
    else send(response, 404, 'missing.txt', 'There is no such file any more\n')
  })
  response.on('close', () => file.destroy())
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

function explained(error: unknown, port: number, { host, spare }: ServeOptions): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new UserError(
        spare > 0
          ? `All ports from ${port - spare} to ${port} are in use`
          : `Port ${port} is in use`,
        'Name another one with --port, or 0 for one that is free',
      )
    case 'EACCES':
      return new UserError(`Port ${port} is reserved`, 'Name one above 1023 with --port')
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new UserError(
        `This machine has no address ${host}`,
        'Name one of its own with --host, or leave it out',
      )
    default:
      return error
  }
}
