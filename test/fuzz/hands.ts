/** Has rounds tried in a thread that has little memory, and ends it when an input takes for ever. */
import { Worker } from 'node:worker_threads'
import type { Files, Finding } from './area.ts'
import type { Round, Told } from './fuzz-worker.ts'

/** How long nothing may be heard of the thread, in milliseconds: many times what is allowed, on a busy machine. */
const patience = 60_000
/** The most memory that objects may take, in megabytes. */
const mostMemory = 500

export class Hands {
  #worker: Worker | undefined

  /** What a round found; `onOutcome` is called for each input that is well. */
  try(round: Round, onOutcome: (outcome: string) => void): Promise<Finding | null> {
    const worker = this.#start()
    return new Promise(resolve => {
      let last: Files = {}
      const lose = (problem: string) => {
        this.end()
        settle({ area: round.area, seed: round.seed, problem, files: last })
      }
      const late = () => lose(`It does not end within ${patience / 1000} s`)
      let timer = setTimeout(late, patience)
      const settle = (finding: Finding | null) => {
        clearTimeout(timer)
        worker.off('error', fail).off('message', hear)
        resolve(finding)
      }
      const fail = (error: Error) => lose(`The thread ends: ${error.stack ?? error.message}`)
      const hear = (told: Told) => {
        clearTimeout(timer)
        timer = setTimeout(late, patience)
        if ('trying' in told) last = told.trying
        else if ('outcome' in told) onOutcome(told.outcome)
        else settle(told.done)
      }
      worker.on('error', fail).on('message', hear)
      worker.postMessage(round)
    })
  }

  end(): void {
    // Whoever has it ended has given up on it.
    void this.#worker?.terminate()
    this.#worker = undefined
  }

  #start(): Worker {
    this.#worker ??= new Worker(new URL('fuzz-worker.js', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: mostMemory },
    })
    return this.#worker
  }
}
