#!/usr/bin/env node
/** Does what `aws s3 sync` does, into a folder: copies what is not there yet, and notes what was said of it. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

const [, , service, command, from, to, ...options] = process.argv
if (service !== 's3' || command !== 'sync')
  throw new Error(`What is aws ${process.argv.slice(2).join(' ')}?`)
const bucket = to.replace('s3://', '')
const notes = `${bucket}.json`
const kept = existsSync(notes) ? JSON.parse(readFileSync(notes, 'utf8')) : {}

/** Patterns of the shell, in which `*` reaches across folders. */
const pattern = glob =>
  new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*').replaceAll('?', '.')}$`)

const filters = []
const said = {}
let removes = false
for (let i = 0; i < options.length; i += 1) {
  const [option, value] = [options[i], options[i + 1]]
  if (option === '--delete') removes = true
  else {
    if (option === '--exclude' || option === '--include')
      filters.push([pattern(value), option === '--include'])
    else if (option === '--cache-control' || option === '--content-type') said[option] = value
    else throw new Error(`What is ${option}?`)
    i += 1
  }
}

/** The last filter that is about a file decides. */
const isMeant = path => filters.findLast(([filter]) => filter.test(path))?.[1] ?? true

const filesOf = folder =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true }).filter(path => statSync(join(folder, path)).isFile())
    : []

for (const path of filesOf(from).filter(isMeant)) {
  const there = join(bucket, path)
  if (existsSync(there) && statSync(there).size === statSync(join(from, path)).size) continue
  mkdirSync(dirname(there), { recursive: true })
  cpSync(join(from, path), there)
  kept[path] = said
}
if (removes)
  for (const path of filesOf(bucket).filter(isMeant))
    if (!existsSync(join(from, path))) {
      rmSync(join(bucket, path))
      delete kept[path]
    }
writeFileSync(notes, JSON.stringify(kept))
