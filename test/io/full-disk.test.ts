import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { makeKnowledgeBase } from '../bench/make-reports.ts'
import { main } from '../command.ts'
import { emptyFolder } from '../trees.ts'

/**
 * Ways to a mount table of one's own, which a small disk can be put into and which goes with its
 * process: as root, as anybody where the kernel allows it, or by a sudo that asks no password.
 */
const ways = [
  ['unshare', '--mount'],
  ['unshare', '--user', '--map-root-user', '--mount'],
  ['sudo', '-n', 'unshare', '--mount'],
] as const

/** Runs a script of the shell where it can mount, and gives what it prints. */
function runWhereMountsWork(script: string, env: NodeJS.ProcessEnv): string {
  const place = emptyFolder()
  const way = ways.find(([command, ...rest]) => {
    const trial = [...rest, 'mount', '-t', 'tmpfs', 'trial', place]
    return spawnSync(command, trial, { stdio: 'ignore' }).status === 0
  })
  if (!way) {
    const tried = ways.map(words => words.join(' ')).join('; ')
    throw new Error(`A full disk needs a small tmpfs, and none of these can mount one: ${tried}`)
  }
  const [command, ...rest] = way
  const settings = Object.entries(env).map(([name, value]) => `${name}=${value}`)
  const { stdout, stderr, status } = spawnSync(
    command,
    [...rest, 'env', ...settings, 'sh', '-euc', script],
    { encoding: 'utf8' },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  return stdout
}

/**
 * Builds the knowledge base of `$from` on a disk at `$disk`, changes it while `$left` bytes are left, and
 * again when there is room. `$base` is where the knowledge base is to be, `$out` where the site is.
 */
const script = `
causebook() {
  "$node" "$main" build --quiet --no-search --config "$1/causebook.yaml" --out "$2" --now 2026-11-22T12:00:00Z 2>&1 ||
    echo "exit $?"
}
mkdir "$disk" "$aside"
mount -t tmpfs -o size=64m small "$disk"
cp -R "$from" "$base"
causebook "$base" "$out"
cp -R "$out" "$aside/before"
sed -i 's/title: Incidents/title: All incidents/' "$base/causebook.yaml"
used=$(df -B1 --output=used "$disk" | tail -1)
mount -o "remount,size=$(( (used + left + 4095) / 4096 * 4096 ))" "$disk"
causebook "$base" "$out"
diff -r "$aside/before" "$out" && echo "the old site is as it was"
mount -o remount,size=64m "$disk"
causebook "$base" "$out"
ls "$out/.causebook"
grep -q 'All incidents' "$out/index.html" && echo "the new site is there"
causebook "$base" "$aside/clean"
diff -r --exclude .causebook "$aside/clean" "$out" && echo "and the same as a clean one"
`

describe('a full disk', () => {
  /** With room for nothing, for a few pages, and for most of the site. */
  it.each([
    ['the site', 0, 12],
    ['the site', 40_000, 12],
    ['the site', 300_000, 12],
    ['everything', 0, 12],
    ['everything', 40_000, 12],
    // So many that a thread writes the files.
    ['the site', 300_000, 110],
  ])(
    'that holds %s and has %i bytes left, of %i reports: exit 2, the old site, and the new one when there is room',
    (holds, left, count) => {
      const work = emptyFolder()
      const [from, disk] = [join(work, 'reports'), join(work, 'disk')]
      const [base, out] = [join(holds === 'everything' ? disk : work, 'base'), join(disk, 'dist')]
      makeKnowledgeBase(from, count)
      const [node, aside] = [process.execPath, join(work, 'aside')]
      const env = { node, main, from, disk, base, out, aside, left: String(left) }
      expect(runWhereMountsWork(script, env)).toBe(`\
causebook: There is no space left for the site in ${out}
The site that was there is as it was. Make room and build again
exit 2
the old site is as it was
manifest.json
the new site is there
and the same as a clean one
`)
    },
  )
})

it('tells a disk that has no room for what was read from one without room for the site', () => {
  const work = emptyFolder()
  const [from, disk, aside] = [join(work, 'reports'), join(work, 'disk'), join(work, 'aside')]
  makeKnowledgeBase(from, 40)
  const env = {
    node: process.execPath,
    main,
    from,
    disk,
    aside,
    TMPDIR: disk,
    out: join(aside, 'dist'),
  }
  const small = `
mkdir "$disk" "$aside"
mount -t tmpfs -o size=64k small "$disk"
"$node" "$main" build --quiet --no-cache --config "$from/causebook.yaml" --out "$out" 2>&1 || echo "exit $?"
ls -A "$disk" "$aside"
`
  const printed = runWhereMountsWork(small, env)
  expect(printed).toMatch(/^causebook: There is no space left in \S+ for what was read\n/)
  expect(printed.split('exit 2\n')[1]).toBe(`${aside}:\n\n${disk}:\n`)
})
