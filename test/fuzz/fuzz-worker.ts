/** Tries inputs in a thread of its own, and tells each before it is tried: one that never ends can be named. */
import { parentPort } from 'node:worker_threads'
import { type Files, type Finding, tryArea } from './area.ts'
import { areas } from './areas.ts'

export interface Round {
  readonly area: string
  readonly seed: number
  readonly runs: number
}

export type Told =
  | { readonly trying: Files }
  | { readonly outcome: string }
  | { readonly done: Finding | null }

const tell = (told: Told) => parentPort?.postMessage(told)

parentPort?.on('message', async ({ area: name, seed, runs }: Round) => {
  const area = areas.find(candidate => candidate.name === name)
  if (!area) throw new Error(`There is no area ${name}`)
  const onInput = (trying: Files) => tell({ trying })
  const onOutcome = (outcome: string) => tell({ outcome })
  tell({ done: await tryArea(area, { seed, runs, onInput, onOutcome }) })
})
