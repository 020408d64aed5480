/**
 * Makes a site in place of another without a moment at which it is broken. New and changed files are
 * written aside first. Then a list of what is to be done is written, and only then is it done: new
 * files go in, so that whatever links to them finds them; changed files replace the old ones, each at
 * once; what is no longer linked goes. Whoever finds the list after a crash completes it.
 */
import {
  closeSync,
  existsSync,
  fstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'

interface Plan {
  /** Names in the staging folder and the places they go to, in order. */
  readonly moves: readonly (readonly [staged: string, path: string])[]
  readonly removals: readonly string[]
}

export class Staging {
  readonly #out: string
  readonly #folder: string
  readonly #added: [string, string][] = []
  readonly #changed: [string, string][] = []
  readonly #madeFolders: string[] = []
  readonly #known = new Set<string>()

  /** Stages into `folder`, which is below `out` so that files can be moved. Completes what a crash left. */
  constructor(out: string, folder: string) {
    this.#out = out
    this.#folder = folder
    complete(out, folder)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
  }

  /** Stages the bytes of a file, and gives its time of change in milliseconds. */
  write(path: string, bytes: Uint8Array): number {
    const staged = String(this.#added.length + this.#changed.length)
    this.#makeFolder(dirname(path))
    const file = openSync(join(this.#folder, staged), 'w')
    try {
      writeWhole(file, bytes)
      const list = existsSync(join(this.#out, path)) ? this.#changed : this.#added
      list.push([staged, path])
      return fstatSync(file).mtimeMs
    } finally {
      closeSync(file)
    }
  }

  /** Puts everything in place, `last` after all other changes, and removes `removals`. */
  commit(removals: readonly string[], last: readonly [path: string, text: string]): void {
    const [path, text] = last
    this.write(path, Buffer.from(text))
    const [final] = [...this.#changed, ...this.#added].filter(([, place]) => place === path)
    const moves = [...this.#added, ...this.#changed].filter(([, place]) => place !== path)
    const plan: Plan = { moves: final ? [...moves, final] : moves, removals }
    writePlan(this.#folder, plan)
    carryOut(plan, this.#out, this.#folder)
  }

  /** Leaves everything as it was. */
  abandon(): void {
    rmSync(this.#folder, { recursive: true, force: true })
    for (const folder of this.#madeFolders.reverse()) removeIfEmpty(folder)
  }

  /** Folders are made early, so that a full disk is met before anything is moved. */
  #makeFolder(path: string): void {
    if (this.#known.has(path)) return
    this.#known.add(path)
    const first = mkdirSync(join(this.#out, path), { recursive: true })
    if (first !== undefined) this.#madeFolders.push(join(this.#out, path))
  }
}

const planName = 'plan.json'

function writePlan(folder: string, plan: Plan): void {
  const draft = join(folder, `${planName}.draft`)
  writeFileSync(draft, JSON.stringify(plan))
  renameSync(draft, join(folder, planName))
}

function complete(out: string, folder: string): void {
  if (!existsSync(join(folder, planName))) return
  carryOut(JSON.parse(readFileSync(join(folder, planName), 'utf8')) as Plan, out, folder)
}

/** May be interrupted at any point and repeated from the start. */
function carryOut(plan: Plan, out: string, folder: string): void {
  for (const [staged, path] of plan.moves) {
    if (isInside(path) && existsSync(join(folder, staged)))
      renameSync(join(folder, staged), join(out, path))
  }
  for (const path of plan.removals.filter(isInside)) {
    rmSync(join(out, path), { force: true })
    for (let below = dirname(path); below !== '.'; below = dirname(below)) {
      if (!removeIfEmpty(join(out, below))) break
    }
  }
  rmSync(folder, { recursive: true, force: true })
}

/** Lists lie in a folder that others can write to: they must not make us write or delete outside it. */
export function isInside(path: string): boolean {
  return !path.startsWith('/') && !path.split(/[\\/]/).includes('..')
}

/** A disk that is nearly full takes a part of what it is given. */
function writeWhole(file: number, bytes: Uint8Array): void {
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done)
}

function removeIfEmpty(folder: string): boolean {
  try {
    rmdirSync(folder)
    return true
  } catch {
    return false
  }
}
