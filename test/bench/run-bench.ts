/**
 * Turns numbers of reports into a table of how long their builds take and how much memory they need:
 * `npm run bench -- 1000 10000 --runs 3 --out bench.json`. Whole processes, medians, no threshold.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, loadavg, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { makeKnowledgeBase } from './make-reports.ts'
import { measureBuilds, type Row } from './measure-builds.ts'
import { measurePreview } from './measure-preview.ts'
import { median, secondsOf } from './run-command.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '3' },
    out: { type: 'string', default: fileURLToPath(new URL('../bench.json', import.meta.url)) },
  },
})
const sizes = positionals.length > 0 ? positionals.map(Number) : [1000]
const runs = Number(values.runs)
if (![...sizes, runs].every(count => Number.isInteger(count) && count > 0)) {
  process.stderr.write('usage: npm run bench -- [REPORTS…] [--runs N] [--out FILE]\n')
  process.exit(2)
}

const load = loadavg()[0] ?? 0
if (load > 0.7)
  process.stderr.write(`The machine is busy (load ${load.toFixed(2)}): compare no such numbers\n`)

const start = measureStart()
process.stdout.write(`${table([start])}\n\n`)
const rows: (Row & { readonly saved: number | null })[] = []
for (const size of sizes) {
  const folder = mkdtempSync(join(tmpdir(), 'causebook-bench-'))
  try {
    makeKnowledgeBase(folder, size)
    const row = measureBuilds(folder, size, runs)
    rows.push({ ...row, saved: await measurePreview(folder, size, 5 * runs) })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
process.stdout.write(`${table(rows)}\n`)
const machine = { node: process.version, processors: cpus().length, memory: totalmem(), load }
writeFileSync(values.out, `${JSON.stringify({ machine, runs, start, rows }, null, 2)}\n`)

/** What it costs to do nothing: our `--help`, against Node alone; seconds. */
function measureStart() {
  const times = (words: readonly string[]) =>
    median(Array.from({ length: 5 * runs }, () => secondsOf(words)))
  const [node, help] = [times(['-e', '0']), times([commandPath(), '--help'])]
  return { 'node -e 0': node, '--help': help, ratio: help / node }
}

function commandPath(): string {
  return fileURLToPath(new URL('../cli/main.js', import.meta.url))
}

/** Rows as columns that align; the keys of the first row are the head. */
function table(rows: readonly Readonly<Record<string, number | null>>[]): string {
  const head = Object.keys(rows[0] ?? {})
  const cells = rows.map(row => head.map(key => cellOf(row[key] ?? null)))
  const widths = head.map((key, i) =>
    Math.max(key.length, ...cells.map(row => row[i]?.length ?? 0)),
  )
  return [head, ...cells]
    .map(row => row.map((cell, i) => cell.padStart(widths[i] ?? 0)).join('  '))
    .join('\n')
}

function cellOf(value: number | null): string {
  if (value === null) return '–'
  return Number.isInteger(value) ? String(value) : value.toFixed(2)
}
