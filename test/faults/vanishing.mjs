/** Preloaded, it lets the file that VANISHING names go just before it is opened. */
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const { openSync } = fs
fs.openSync = (path, ...words) => {
  if (path === process.env.VANISHING) fs.rmSync(path, { force: true })
  return openSync(path, ...words)
}
syncBuiltinESMExports()
