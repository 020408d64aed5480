/** Opens an address in the browser of whoever sits at this machine. */
import { spawn } from 'node:child_process'

const programs: Readonly<Record<string, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Without a desktop nothing happens: the address was printed too. */
export function openBrowser(url: string): void {
  const [program, ...words] = programs[process.platform] ?? ['xdg-open']
  const child = spawn(program, [...words, url], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}
