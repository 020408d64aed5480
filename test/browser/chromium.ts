/** Starts the Chromium that the browser tests look at pages with. */
import { type Browser, chromium } from 'playwright-core'
import { findChromium } from '../ensure-programs.mjs'

/** A Chromium without a window, which `test/ensure-programs.mjs` finds. Throws when there is none. */
export function startChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (!executablePath) throw new Error('There is no Chromium: run "node test/ensure-programs.mjs"')
  return chromium.launch({
    executablePath,
    args: [
      ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
      ...['--disable-background-networking', '--disable-component-update'],
    ],
  })
}
