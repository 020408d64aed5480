/** Finds and starts the Chromium that the browser tests look at pages with. */
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome']

/** A Chromium without a window, from the places that `test/ensure-chromium.mjs` looks in. Throws when there is none. */
export function startChromium(): Promise<Browser> {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  const places = names.flatMap(name => folders.map(folder => join(folder, name)))
  const executablePath = process.env.CHROMIUM_PATH || places.find(isProgram)
  if (!executablePath) throw new Error('There is no Chromium: run "node test/ensure-chromium.mjs"')
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  })
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
