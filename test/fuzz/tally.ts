/** Counts what was tried and keeps what was found: one of a kind, in a folder for each. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from './area.ts'

export class Tally {
  readonly #outcomes = new Map<string, Map<string, number>>()
  readonly #findings = new Map<string, Finding>()
  readonly #folder: string

  constructor(folder: string) {
    this.#folder = folder
  }

  get tried(): number {
    return [...this.#outcomes.keys()].reduce((sum, area) => sum + this.#triedIn(area), 0)
  }

  get found(): number {
    return this.#findings.size
  }

  count(area: string, outcome: string): void {
    const counts = this.#outcomes.get(area) ?? new Map<string, number>()
    counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
    this.#outcomes.set(area, counts)
  }

  /** Writes a finding, unless it is one of a kind that is there already. */
  keep(finding: Finding): void {
    const { area, seed, problem, files } = finding
    this.count(area, 'failed')
    const kind = `${area} ${problem
      .split('\n')[0]
      ?.replace(/"[^"]*"|\d+/g, '')
      .slice(0, 60)}`
    if (this.#findings.has(kind)) return
    this.#findings.set(kind, finding)
    const folder = join(this.#folder, `${area.replace(' ', '-')}-${seed}`)
    const again = `npm run fuzz -- --minutes 0 --only "${area}" --seed ${seed}`
    const all = { ...files, 'problem.txt': `${problem}\n\nFound again by: ${again}\n` }
    for (const [path, text] of Object.entries(all)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    }
  }

  /** A line for each area, then one for each finding. */
  summary(areas: readonly string[], seed: number): string {
    const rows = areas.map(area => {
      const outcomes = [...(this.#outcomes.get(area) ?? [])].sort()
      const told = outcomes.map(([outcome, count]) => `${outcome} ${count}`).join(', ')
      return `${area.padEnd(14)}${String(this.#triedIn(area)).padStart(9)}   ${told}`
    })
    const findings = Array.from(this.#findings.values(), ({ area, seed: found, problem }) =>
      [
        `✖ ${area}, seed ${found}: ${problem.split('\n')[0]}`,
        `  ${join(this.#folder, `${area.replace(' ', '-')}-${found}`)}`,
      ].join('\n'),
    )
    const all = `${this.tried} inputs from seed ${seed}, ${this.found === 0 ? 'nothing' : this.found} found`
    return [...rows, '', ...findings, all, ''].join('\n')
  }

  #triedIn(area: string): number {
    return [...(this.#outcomes.get(area)?.values() ?? [])].reduce((sum, count) => sum + count, 0)
  }
}
