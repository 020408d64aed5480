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

/** More than anybody has open. Each costs as much as it was told and has not taken. */
const most = 100

export class Listeners {
  /** The oldest first. */
  readonly #open = new Map<Listener, ServerResponse>()

  #last: { readonly event: string; readonly value: unknown; readonly bytes: Buffer } | null = null
  /** All are told the same, so that it is kept once for those who are slow to take it. */
  readonly #bytesOf = (event: string, value: unknown): Buffer => {
    if (this.#last?.event !== event || this.#last.value !== value) {
      const bytes = Buffer.from(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`)
      this.#last = { event, value, bytes }
    }
    return this.#last.bytes
  }

  /** Those that are there now. */
  all(): readonly Listener[] {
    return [...this.#open.keys()]
  }

  /** Keeps the response open until the browser leaves, takes nothing of what it is told, or there are too many. */
  add(page: OutputPath, sum: string, response: ServerResponse): Listener {
    const listener = { page, sum, send: teller(response, this.#bytesOf) }
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    // For a long time there may be nothing to tell.
    response.socket?.setTimeout(0)
    // A preview that was started anew should not have to wait for browsers that were left open.
    response.write('retry: 500\n\n')
    this.#open.set(listener, response)
    response.on('close', () => this.#open.delete(listener))
    // Who leaves while being told something has nothing to complain of.
    response.on('error', () => this.#open.delete(listener))
    for (const [oldest, other] of this.#open) {
      if (this.#open.size <= most) break
      this.#open.delete(oldest)
      other.destroy()
    }
    return listener
  }

  close(): void {
    for (const response of this.#open.values()) response.end()
  }
}

/** What sends events. Who has not taken one when the next comes, in another turn, is not told any more: it asks again. */
function teller(
  response: ServerResponse,
  bytesOf: (event: string, value: unknown) => Buffer,
): Listener['send'] {
  let isWaiting = false
  return (event, value) => {
    if (isWaiting) {
      response.destroy()
      return
    }
    if (response.write(bytesOf(event, value))) return
    setImmediate(() => {
      isWaiting = response.writableNeedDrain
    })
    response.once('drain', () => {
      isWaiting = false
    })
  }
}
