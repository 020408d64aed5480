/** Tells open browsers what happened, by server-sent events (HTML Standard, section 9.2). */
import type { ServerResponse } from 'node:http'
import type { OutputPath } from '../../model/paths.ts'

/** One open page of a browser. */
export interface Listener {
  readonly page: OutputPath
  /** Of the content that the browser has. */
  readonly sum: string
  /** Sends an event with a value as JSON. */
  readonly send: (event: string, value: unknown) => void
}

export class Listeners {
  readonly #open = new Map<Listener, ServerResponse>()

  /** Those that are there now. */
  all(): readonly Listener[] {
    return [...this.#open.keys()]
  }

  /** Keeps the response open until the browser leaves. */
  add(page: OutputPath, sum: string, response: ServerResponse): Listener {
    const send = (event: string, value: unknown) => {
      response.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`)
    }
    const listener = { page, sum, send }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    // A preview that was started anew should not have to wait for browsers that were left open.
    response.write('retry: 500\n\n')
    this.#open.set(listener, response)
    response.on('close', () => this.#open.delete(listener))
    // Who leaves while being told something has nothing to complain of.
    response.on('error', () => this.#open.delete(listener))
    return listener
  }

  close(): void {
    for (const response of this.#open.values()) response.end()
  }
}
