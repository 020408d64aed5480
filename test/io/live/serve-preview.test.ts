import { connect, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, it, onTestFinished, vi } from 'vitest'
import { PreviewServer } from '../../../src/io/live/serve-preview.ts'
import { outputPath } from '../../../src/model/paths.ts'

/** A preview that tells each listener so many characters, and what opens connections to it. */
async function serving(length: number) {
  const greeting = 'x'.repeat(length)
  const server = await PreviewServer.open({
    host: '127.0.0.1',
    port: 0,
    spare: 0,
    folder: '/nowhere',
    events: '/events',
    answer: () => ({ status: 200, name: 'index.html', content: 'hello' }),
    onListen: listener => listener.send('problems', greeting),
  })
  const sockets: Socket[] = []
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy()
    await server.close()
  })
  const open = (text: string) =>
    new Promise<Socket>(resolve => {
      const socket = connect(server.port, '127.0.0.1', () => {
        socket.write(text)
        resolve(socket)
      })
      socket.on('error', () => resolve(socket))
      sockets.push(socket)
    })
  const listen = (page: string) =>
    open(`GET /events?page=${page} HTTP/1.1\r\nHost: localhost:${server.port}\r\n\r\n`)
  return { server, open, listen }
}

it('keeps no more listeners than anybody has, the newest of them, whatever they take of what they are told', async () => {
  const { server, listen } = await serving(4_000_000)
  const before = process.memoryUsage().rss
  for (let i = 0; i < 500; i += 1) (await listen(`old-${i}`)).pause()
  const newest = await listen('new')
  let said = 0
  newest.on('data', part => {
    said += part.length
  })
  await vi.waitFor(() => expect(said).toBeGreaterThan(4_000_000), 30_000)
  expect(server.listeners.length).toBeLessThanOrEqual(100)
  expect(server.listeners.at(-1)?.page).toBe(outputPath('new'))
  for (let round = 0; round < 5; round += 1) {
    const more = `${round}`.repeat(4_000_000)
    for (const { send } of server.listeners) send('problems', more)
    await server.sent()
    await wait(20)
  }
  // Who took nothing is not there any more, and nothing is held for them.
  await vi.waitFor(() => expect(server.listeners.length).toBeLessThanOrEqual(1), 30_000)
  expect((process.memoryUsage().rss - before) / 2 ** 20).toBeLessThan(300)
}, 120_000)

it('goes on listening to who reads, however much there is to tell', async () => {
  const { server, listen } = await serving(10)
  const socket = await listen('index.html')
  let said = 0
  socket.on('data', part => {
    said += part.length
  })
  await vi.waitFor(() => expect(server.listeners).toHaveLength(1), 30_000)
  for (let round = 0; round < 20; round += 1) {
    const length = said
    for (const { send } of server.listeners) send('problems', 'x'.repeat(200_000))
    for (const { send } of server.listeners) send('reload', null)
    await vi.waitFor(() => expect(said).toBeGreaterThan(length + 200_000), 30_000)
  }
  expect(server.listeners).toHaveLength(1)
})

it('answers while others hold connections that they say nothing on', async () => {
  const { server, open } = await serving(10)
  await Promise.all(Array.from({ length: 490 }, () => open('GET / HTTP/1.1\r\n')))
  const reply = await fetch(`${server.origin}/`)
  expect([reply.status, reply.headers.get('x-content-type-options')]).toEqual([200, 'nosniff'])
})

it('refuses what no browser asks', async () => {
  const { open } = await serving(10)
  const answerTo = async (text: string) => {
    const socket = await open(text)
    return new Promise<string>(resolve => {
      let said = ''
      socket.on('data', part => {
        said += part
      })
      socket.on('close', () => resolve(said.split('\r\n')[0] ?? ''))
    })
  }
  expect(await answerTo(`GET /${'a'.repeat(2 ** 20)} HTTP/1.1\r\nHost: localhost\r\n\r\n`)).toMatch(
    /^HTTP\/1.1 431/,
  )
  const odd =
    'GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n'
  expect(await answerTo(odd)).toMatch(/^HTTP\/1.1 403/)
})
