/**
 * Makes a site in place of another without a moment at which it is broken. New and changed files are
 * written aside first. Then a list of what is to be done is written, and only then is it done: new
 * files go in, so that whatever links to them finds them; changed files replace the old ones, each at
 * once; what is no longer linked goes. Whoever finds the list after a crash completes it.
 */
import {
  existsSync,
  lstatSync,
  readdirSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, sep } from 'node:path'
import { UserError } from '../../model/user-error.ts'
import { makeFolder } from '../make-folder.ts'
import { codeOf, isMissing } from '../system-errors.ts'
import { mayBeTracked } from '../trust/tracking.ts'
import {
  FolderJournal,
  foldersAbove,
  isInside,
  removeIfEmpty,
  removeMade,
} from './folder-journal.ts'
import { linkIn } from './link-in.ts'
import { lookAt } from './look-at.ts'
import { findPlan, isPlanned, type Plan, writePlan } from './plan.ts'

export class Staging {
  readonly #out: string
  readonly #folder: string
  readonly #journal: FolderJournal
  #reserved = 0
  readonly #added: [string, string][] = []
  readonly #changed: [string, string][] = []
  /** Folders that were made, each with the outermost that had to be made for it. */
  readonly #madeFolders: [folder: string, outermost: string][] = []
  readonly #known = new Set<string>()
  /** Folders that could not be made, because a file is there. */
  readonly #blocked: string[] = []
  /** Folders in which there can be nothing yet. */
  readonly #empty = new Set<string>()
  #isDone = false

  /** Stages into `folder`, which is below `out` so that files can be moved. Completes what a crash left. */
  constructor(out: string, folder: string) {
    this.#out = out
    this.#folder = folder
    complete(out, folder)
    removeMade(out, folder)
    rmSync(folder, { recursive: true, force: true })
    makeFolder(folder)
    this.#journal = new FolderJournal(folder)
  }

  /** The file to write to, aside, what is to be at `path`; it counts once `add` was called. */
  reserve(path: string): string {
    this.#makeFolder(dirname(path))
    this.#reserved += 1
    return join(this.#folder, String(this.#reserved))
  }

  /** Stages what was written to `aside`. */
  add(path: string, aside: string): void {
    const place = join(this.#out, path)
    const isThere = !this.#empty.has(dirname(path)) && lookAt(place) !== undefined
    const list = isThere ? this.#changed : this.#added
    list.push([basename(aside), path])
  }

  /**
   * Puts everything in place, `last` after all other changes, and removes `removals`. When nothing can be lost any more,
   * `onPlanned` is told the file that will be the last.
   */
  commit(
    removals: readonly string[],
    last: readonly [path: string, text: string],
    onPlanned: (file: string) => void,
  ): void {
    const [path, text] = last
    const aside = this.reserve(path)
    writeFileSync(aside, text)
    this.add(path, aside)
    const [final] = [...this.#changed, ...this.#added].filter(([, place]) => place === path)
    const moves = [...this.#added, ...this.#changed].filter(([, place]) => place !== path)
    const clearing = this.#findBlocking(removals)
    const plan: Plan = {
      clearing,
      moves: final ? [...moves, final] : moves,
      removals: clearing.length > 0 ? removals.filter(old => !clearing.includes(old)) : removals,
    }
    this.#journal.close()
    writePlan(this.#folder, plan)
    onPlanned(aside)
    carryOut(plan, this.#out, this.#folder)
    this.#isDone = true
  }

  /** Unless all is done: leaves everything as it was; a change that was begun is left for the next build to complete. */
  abandon(): void {
    if (this.#isDone || isPlanned(this.#folder)) return
    this.#journal.close()
    for (const [made, outermost] of this.#madeFolders.reverse()) {
      for (let folder = made; removeIfEmpty(folder) && folder !== outermost; )
        folder = dirname(folder)
    }
    rmSync(this.#folder, { recursive: true, force: true })
  }

  /**
   * Folders are made early, so that a full disk is met before anything is moved; first they are named, so that nothing
   * is left of them, not even a name, when this build is killed.
   */
  #makeFolder(path: string): void {
    if (this.#known.has(path)) return
    this.#known.add(path)
    const link = linkIn(this.#out, path)
    if (link !== null) {
      this.#blocked.push(link)
      return
    }
    try {
      if (!existsSync(join(this.#out, path))) this.#journal.add(path)
      const first = makeFolder(join(this.#out, path))
      if (first === undefined) return
      this.#madeFolders.push([join(this.#out, path), first])
      this.#empty.add(path)
    } catch (error) {
      const code = codeOf(error)
      if (code !== 'EEXIST' && code !== 'ENOTDIR') throw error
      this.#blocked.push(path)
    }
  }

  /** Old files whose names new folders need, and those in folders whose names new files need. */
  #findBlocking(removals: readonly string[]): readonly string[] {
    const taken = this.#changed.map(([, path]) => path).filter(path => this.#isFolder(path))
    const going = new Set(removals)
    const before = this.#blocked.map(path =>
      [path, ...foldersAbove(path)].find(old => going.has(old)),
    )
    const below = taken.flatMap(path => filesBelow(this.#out, path))
    const foreign = this.#blocked.find((_, i) => before[i] === undefined)
    const inTheWay = foreign ?? below.find(path => !going.has(path))
    if (inTheWay !== undefined) throw refuse(join(this.#out, inTheWay))
    return [...new Set([...before.filter(path => path !== undefined), ...below])]
  }

  #isFolder(path: string): boolean {
    return lstatSync(join(this.#out, path)).isDirectory()
  }
}

/** Of a plan that is damaged nothing is done: what it had begun is found by the sums of the files. */
function complete(out: string, folder: string): void {
  // A plan that came with a checkout is nobody's who was killed.
  const plan = mayBeTracked(folder) ? null : findPlan(folder)
  if (plan !== null && plan !== 'damaged') carryOut(plan, out, folder)
}

/** May be interrupted at any point and repeated from the start. */
function carryOut(plan: Plan, out: string, folder: string): void {
  remove(plan.clearing, out)
  for (const [staged, path] of plan.moves) {
    if (!isInside(path) || linkIn(out, dirname(path)) !== null) continue
    if (plan.clearing.length > 0) makeFolder(join(out, dirname(path)))
    move(join(folder, staged), join(out, path))
  }
  remove(plan.removals, out)
  rmSync(folder, { recursive: true, force: true })
}

/** Whatever is not there any more was moved before. */
function move(staged: string, place: string): void {
  try {
    renameSync(staged, place)
  } catch (error) {
    if (!isMissing(error) || existsSync(staged)) throw error
  }
}

/** Removes files, and the folders that they leave empty. What is gone, or is a folder by now, is passed over. */
function remove(paths: readonly string[], out: string): void {
  for (const path of paths.filter(isInside)) {
    if (linkIn(out, dirname(path)) !== null) continue
    try {
      unlinkSync(join(out, path))
    } catch (error) {
      if (!['ENOENT', 'ENOTDIR', 'EISDIR', 'EPERM'].includes(codeOf(error) ?? '')) throw error
    }
    for (const folder of foldersAbove(path)) if (!removeIfEmpty(join(out, folder))) break
  }
}

function filesBelow(out: string, folder: string): readonly string[] {
  const entries = readdirSync(join(out, folder), { recursive: true, withFileTypes: true })
  const files = entries.filter(entry => !entry.isDirectory())
  return files.map(({ parentPath, name }) =>
    relative(out, join(parentPath, name)).split(sep).join('/'),
  )
}

function refuse(path: string): UserError {
  return new UserError(
    `${path} is in the way, and Causebook did not write it`,
    'Remove it, or name another folder with --out. The site that was there is as it was',
  )
}
