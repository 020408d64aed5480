/** Tells when files below some folders have changed, once for all changes of a moment. */
import { lstatSync, type Stats } from 'node:fs'
import { type FSWatcher, watch } from 'chokidar'
import { UserError } from '../../model/user-error.ts'

/** How long nothing must have happened, in milliseconds: after a save, and while much goes on. */
const calm = 25
const calmAfterMuch = 80
const much = 10
/** A crowd of changes is not waited for longer than this. */
const longest = 800
/** A file that is gone may come back: some editors save by deleting first. */
const grace = 80
/** When files are looked at again, because of changes in quick succession the last may not be told. */
const secondLook = 150

export interface WatchOptions {
  /** Files and folders, absolute; they need not exist. */
  readonly roots: readonly string[]
  /** What is passed over, with all below it. */
  readonly ignores: (path: string) => boolean
  /** Called with the paths of what may have changed. The next call waits until this one is done. */
  readonly onChange: (paths: readonly string[]) => Promise<void>
  /** Called some time after files came or went: there may be more than was told. */
  readonly onMoves: () => Promise<void>
  /** Called when watching, or a call back, fails. */
  readonly onError: (error: unknown) => void
}

/** Watches until it is closed. What changed after `since` (milliseconds since 1970) is told from the start. */
export class Watch {
  readonly #options: WatchOptions
  readonly #since: number
  readonly #watcher: FSWatcher
  /** Paths that were told, and when each was first. */
  #pending = new Map<string, number>()
  #moved = false
  #timer: NodeJS.Timeout | undefined
  readonly #later = new Set<NodeJS.Timeout>()
  #running = Promise.resolve()
  #jobs = 0
  #closed = false

  private constructor(options: WatchOptions, since: number) {
    this.#options = options
    this.#since = since
    this.#watcher = watch([...options.roots], {
      ignored: options.ignores,
      // Editors save by renaming; how that looks from outside is settled here, not in the watcher.
      atomic: false,
      followSymlinks: false,
    })
  }

  /** Starts to watch, and is there once every file is watched. */
  static async open(options: WatchOptions, since: number): Promise<Watch> {
    const watched = new Watch(options, since)
    await new Promise<void>(resolve => watched.#listen(resolve))
    return watched
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    for (const timer of this.#later) clearTimeout(timer)
    await this.#watcher.close()
    await this.#running
  }

  #listen(onReady: () => void): void {
    let ready = false
    this.#watcher
      .on('all', (event, path, stats) => {
        // The first round names every file that there is, and may go on when the watcher is ready.
        if (event.startsWith('add') && stats && newest(stats) < this.#since) return
        this.#note(path, event !== 'change')
      })
      .on('ready', () => {
        if (!ready) this.#lookLater(() => this.#run(this.#options.onMoves))
        ready = true
        onReady()
      })
      .on('error', error => this.#options.onError(explained(error)))
  }

  #note(path: string, moved: boolean): void {
    if (this.#closed) return
    const now = performance.now()
    if (!this.#pending.has(path)) this.#pending.set(path, now)
    this.#moved ||= moved
    const [oldest = now] = this.#pending.values()
    const patience = this.#pending.size < much ? calm : calmAfterMuch
    this.#wait(Math.min(patience, Math.max(longest - (now - oldest), 0)))
  }

  #wait(milliseconds: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      if (this.#jobs === 0) this.#flush()
    }, milliseconds)
  }

  #flush(): void {
    const now = performance.now()
    const looks = new Map(Array.from(this.#pending.keys(), path => [path, lookOf(path)]))
    const left = [...this.#pending].filter(
      ([path, noted]) => looks.get(path) === gone && now - noted < grace,
    )
    const paths = [...this.#pending.keys()].filter(path => !left.some(([other]) => other === path))
    this.#pending = new Map(left)
    if (left.length > 0) this.#wait(calm)
    if (paths.length === 0) return
    const moved = this.#moved
    this.#moved = left.length > 0
    this.#lookLater(() => {
      for (const path of paths) if (lookOf(path) !== looks.get(path)) this.#note(path, false)
      if (moved) this.#run(this.#options.onMoves)
    })
    this.#run(() => this.#options.onChange(paths))
  }

  /** Does one piece of work after the other; meanwhile changes gather. */
  #run(work: () => Promise<void>): void {
    this.#jobs += 1
    this.#running = this.#running
      .then(() => (this.#closed ? undefined : work()))
      .catch(this.#options.onError)
      .then(() => {
        this.#jobs -= 1
        if (this.#jobs === 0 && this.#timer === undefined && !this.#closed) this.#flush()
      })
  }

  #lookLater(look: () => void): void {
    const timer = setTimeout(() => {
      this.#later.delete(timer)
      if (!this.#closed) look()
    }, secondLook)
    this.#later.add(timer)
  }
}

function newest({ mtimeMs, ctimeMs }: Stats): number {
  return Math.max(mtimeMs, ctimeMs)
}

const gone = ''

/** What can be seen of a file without opening it. */
function lookOf(path: string): string {
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found ? `${found.ino} ${found.size} ${found.mtimeMs}` : gone
}

function explained(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : null
  if (code !== 'ENOSPC' && code !== 'EMFILE') return error
  return new UserError(
    'There are more files than this machine lets one program watch',
    'On Linux raise it: sudo sysctl fs.inotify.max_user_watches=524288',
  )
}
