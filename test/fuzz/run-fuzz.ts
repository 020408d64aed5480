/**
 * Tries inputs that nobody would think of, for as many minutes as there are:
 * `npm run fuzz -- --minutes 10 --seed 7 --only reports`. What fails is kept in `fuzz-findings/`, as small as it gets.
 */
import { parseArgs } from 'node:util'
import { areas } from './areas.ts'
import { Hands } from './hands.ts'
import { Tally } from './tally.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: String(Math.floor(Date.now() / 1000) % 1_000_000) },
    only: { type: 'string', multiple: true },
  },
})
const { only } = values
const strange = only?.find(name => areas.every(area => area.name !== name))
if (strange !== undefined) {
  process.stderr.write(
    `There is no area "${strange}": there are ${areas.map(({ name }) => name).join(', ')}\n`,
  )
  process.exit(2)
}
const chosen = areas.filter(({ name }) => only?.includes(name) ?? true)
const [first, minutes] = [Number(values.seed), Number(values.minutes)]
const tally = new Tally('fuzz-findings')
const hands = new Hands()
const started = Date.now()
const end = started + 60_000 * minutes

function conclude(): never {
  hands.end()
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  process.stdout.write(
    tally.summary(
      chosen.map(({ name }) => name),
      first,
    ),
  )
  process.exit(tally.found > 0 ? 1 : 0)
}
process.on('SIGINT', conclude)
process.on('SIGTERM', conclude)

function progress(area: string): void {
  if (!process.stderr.isTTY) return
  const passed = Math.round((Date.now() - started) / 1000)
  process.stderr.write(
    `\r\u001b[K${passed} s of ${minutes * 60} s · ${tally.tried} inputs, ${tally.found} found · ${area}`,
  )
}

/** Each area has as much of the time as the others. */
const spent = new Map(chosen.map(area => [area, { milliseconds: 0, rounds: 0 }]))
for (;;) {
  const [next] = [...spent].sort(([, a], [, b]) => a.milliseconds - b.milliseconds)
  if (!next) break
  const [area, past] = next
  if (past.rounds > 0 && Date.now() >= end) break
  const before = Date.now()
  const round = { area: area.name, seed: first + past.rounds, runs: area.few }
  const finding = await hands.try(round, outcome => {
    tally.count(area.name, outcome)
    progress(area.name)
  })
  if (finding) tally.keep(finding)
  past.milliseconds += Math.max(1, Date.now() - before)
  past.rounds += 1
}
conclude()
