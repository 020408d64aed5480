/** Serves a built site at a base path, as a host of static files does. */
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.js': 'text/javascript',
  '.png': 'image/png',
  '.rss': 'application/xml',
  '.atom': 'application/xml',
  '.xml': 'application/xml',
  '.opml': 'application/xml',
  '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/plain; charset=utf-8',
  '.csv': 'text/plain; charset=utf-8',
  '.ics': 'text/plain; charset=utf-8',
}

/** A server of `files` below `base`, which starts and ends with a slash; and the address of its root. */
export async function serveFolder(
  files: ReadonlyMap<string, Buffer>,
  base: string,
): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname)
    const name = path.startsWith(base)
      ? path.slice(base.length).replace(/(^|\/)$/, '$1index.html')
      : ''
    const bytes = files.get(name)
    response.statusCode = bytes ? 200 : 404
    response.setHeader(
      'content-type',
      types[extname(bytes ? name : '404.html')] ?? 'application/octet-stream',
    )
    response.end(bytes ?? files.get('404.html'))
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { server, url: `http://127.0.0.1:${port}${base}` }
}
