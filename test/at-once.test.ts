import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { check } from '../src/build.ts'
import { type Mistake, mistakes, soundSite } from './mistakes.ts'
import { emptyFolder } from './trees.ts'

const now = '2026-11-22T12:00:00Z'

/** Mistakes that hide others by nature: who mends the first sees the second only then. */
const hiding: readonly { readonly first: RegExp; readonly second: RegExp; readonly why: string }[] =
  [
    {
      first: /^(yaml|file: no front)/,
      second:
        /^(field|time|history|action|unknown key|prose|timeline|instance|reference|yaml|section: no)/,
      why: 'nobody knows what YAML says that cannot be parsed',
    },
    {
      first: /^settings: a colon/,
      second: /^(settings|instance|time|history|section|timeline|prose)/,
      why: 'nobody knows which instances, clocks and sections there are',
    },
    {
      first: /^(time: (an unknown zone|ends before it starts|a start)|instance)/,
      second: /^(time: (ends|an abbreviation)|history: before|timeline|prose)/,
      why: 'times are held against others by a clock and a start',
    },
    {
      first: /^(time|history|instance|action: a (day|status)|field: an (id|action))/,
      second: /^prose/,
      why: 'prose is held against the facts, all of which have to be known',
    },
    {
      first: /^(field|action): a status/,
      second: /^(history: none|action: (due|no owner))/,
      why: 'what there has to be hangs on the status',
    },
    {
      first: /^field: an action without/,
      second: /^action: done/,
      why: 'an action without a title is none',
    },
  ]

describe('two mistakes at once', () => {
  it('are each told alone', async () => {
    expect(await findingsOf([])).toEqual([])
    for (const mistake of mistakes) {
      const found = await findingsOf([mistake])
      expect(found.length, mistake.name).toBeGreaterThan(0)
    }
  }, 120_000)

  it('are both told in one run, with nothing besides', async () => {
    const alone = new Map<Mistake, readonly string[]>()
    for (const mistake of mistakes) alone.set(mistake, await findingsOf([mistake]))
    const wrong: string[] = []
    for (const [a, b] of pairs()) {
      const both = new Set(await findingsOf([a, b]))
      const each = [...(alone.get(a) ?? []), ...(alone.get(b) ?? [])]
      const missing = each.filter(finding => !both.has(finding))
      const excess = [...both].filter(finding => !each.includes(finding))
      if (excess.length > 0) wrong.push(`${a.name} + ${b.name} also gives ${excess.join('; ')}`)
      if (missing.length > 0 && !isHidden(a, b))
        wrong.push(`${a.name} + ${b.name} hides ${missing.join('; ')}`)
    }
    expect(wrong).toEqual([])
  }, 600_000)
})

it('tells what is wrong with the settings where there are no reports yet', async () => {
  const folder = emptyFolder()
  const config = join(folder, 'causebook.yaml')
  writeFileSync(config, 'site: { title: A, url: "https://rca.example.org/" }\ncolour: red\n')
  const { diagnostics } = await check({ config, now, cache: false })
  expect(diagnostics.map(({ code }) => code)).toEqual(['config/unknown-key'])
})

/** A third of those that can be made together; `ALL_PAIRS=1` takes all, which is a matter of minutes. */
function pairs(): readonly (readonly [Mistake, Mistake])[] {
  const every = process.env.ALL_PAIRS === '1' ? 1 : 3
  const all = mistakes
    .flatMap((a, i) => mistakes.slice(i + 1).map(b => [a, b] as const))
    .filter((_, i) => i % every === 0)
  return all.filter(([a, b]) => edited([a, b]) !== null && edited([b, a]) !== null)
}

function isHidden(a: Mistake, b: Mistake): boolean {
  return hiding.some(
    ({ first, second }) =>
      (first.test(a.name) && second.test(b.name)) || (first.test(b.name) && second.test(a.name)),
  )
}

/** The site with mistakes in it; null where one of them takes away what the other is made of. */
function edited(made: readonly Mistake[]): ReadonlyMap<string, string> | null {
  const files = new Map(Object.entries(soundSite))
  for (const { file, from, to, renamed } of made) {
    const text = files.get(file)
    if (text === undefined || text.split(from).length !== 2) return null
    files.delete(file)
    files.set(
      renamed ?? file,
      text.replace(from, () => to),
    )
  }
  return files
}

/** What is wrong with the site then, without places: a mistake may move another to a later line. */
async function findingsOf(made: readonly Mistake[]): Promise<readonly string[]> {
  const folder = emptyFolder()
  for (const [path, text] of edited(made) ?? []) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
  const config = join(folder, 'causebook.yaml')
  const { diagnostics } = await check({ config, now, jobs: 0, cache: false })
  const renamed = made.find(each => each.renamed)
  return diagnostics.map(({ code, message, file }) => {
    const was = renamed?.renamed === `rcas/${file}` ? renamed.file.replace('rcas/', '') : file
    return `${was} ${code} ${message.replace(/ on line \d+/, '')}`
  })
}
