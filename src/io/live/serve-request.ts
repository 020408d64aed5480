/** Decides which requests a server on somebody's own machine should answer at all. */
import type { IncomingMessage } from 'node:http'

export type Asked =
  | { readonly path: string; readonly query: URLSearchParams }
  | { readonly refused: 400 | 403 | 405; readonly why: string }

/**
 * The path that a request asks for, decoded, or why it is refused. Only names of this machine, and
 * `host`, are taken in the Host header: a page elsewhere could otherwise point its own name at this
 * server and read what it says.
 */
export function readRequest(request: IncomingMessage, host: string): Asked {
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return { refused: 405, why: 'Only GET and HEAD are answered here' }
  if (!isOwnName(request, host))
    return { refused: 403, why: 'This preview answers to its own address only' }
  const [raw = '', query = ''] = (request.url ?? '').split(/\?(.*)/s)
  const path = decoded(raw)
  if (path === null) return { refused: 400, why: 'This is not an address' }
  return { path, query: new URLSearchParams(query) }
}

function isOwnName({ headers, socket }: IncomingMessage, host: string): boolean {
  const { localPort, localAddress = '' } = socket
  const bracketed = (name: string) => (name.includes(':') ? `[${name}]` : name)
  const names = ['localhost', '127.0.0.1', '[::1]', bracketed(host)]
  // Told to listen everywhere, it is also known by the address that was dialled.
  if (host === '0.0.0.0' || host === '::') {
    names.push(bracketed(localAddress.replace(/^::ffff:/, '')))
  }
  const asked = headers.host?.toLowerCase()
  return names.some(name => {
    const own = name.toLowerCase()
    return asked === `${own}:${localPort}` || (localPort === 80 && asked === own)
  })
}

/** Null for what no link of a site leads to: steps upwards, backslashes, NULs, encoded slashes. */
function decoded(raw: string): string | null {
  if (!raw.startsWith('/') || raw.startsWith('//') || /%2f|%5c|%00|[\\\0]/i.test(raw)) return null
  try {
    const path = decodeURIComponent(raw)
    return path.split('/').some(step => step === '..' || step === '.') ? null : path
  } catch {
    return null
  }
}
