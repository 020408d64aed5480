/** Preloaded, it lets a call of the file system fail: FAILING is `CALL CODE PLACE`, where a path or an open file has PLACE in its path. */
import fs from 'node:fs'
import promises from 'node:fs/promises'
import { syncBuiltinESMExports } from 'node:module'

const [call, code, place] = process.env.FAILING.split(' ')
const paths = new Map()

function fail(path) {
  const error = new Error(`${code}: injected, ${call} '${path}'`)
  // Of an open file the system does not say the path.
  const told = typeof path === 'string' ? { path } : {}
  throw Object.assign(error, { code, syscall: call.replace(/Sync$/, ''), errno: -1, ...told })
}

const { openSync } = fs
fs.openSync = (path, ...words) => {
  const file = openSync(path, ...words)
  paths.set(file, String(path))
  return file
}
for (const holder of [fs, promises]) {
  const real = holder[call]
  if (real === undefined) continue
  holder[call] = (first, ...words) => {
    const path = typeof first === 'number' ? (paths.get(first) ?? '') : String(first)
    const isMeant = path.includes(place) || words.some(word => String(word).includes(place))
    return isMeant ? fail(first) : real(first, ...words)
  }
}
syncBuiltinESMExports()
