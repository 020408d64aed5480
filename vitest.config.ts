import { existsSync, statfsSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** What takes longest, which begins first, so that no core is idle while it ends. */
const longest = ['browser/pages', 'io/random-edits', 'io/crash', 'cli/commands', 'io/full-disk']

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = longest.findIndex(name => moduleId.endsWith(`test/${name}.test.ts`))
      return rank < 0 ? longest.length : rank
    }
    return (await super.sort(files)).sort((a, b) => rankOf(a) - rankOf(b))
  }
}

/** A folder in memory, where there is room for it: thousands of small files are written and removed. */
function temporaryFolder(): string {
  const inMemory = '/dev/shm'
  if (!existsSync(inMemory)) return tmpdir()
  const { bavail, bsize } = statfsSync(inMemory)
  return bavail * bsize > 2 ** 30 ? inMemory : tmpdir()
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/compile-first.ts',
    coverage: { provider: 'v8', include: ['src/**/*.ts'], reporter: ['text-summary'] },
    // On two cores the usual number is one, which leaves the other to whoever watches the tests.
    maxWorkers: '100%',
    // No test leaves behind what another one would see, so the program is loaded once, and not for each file.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    env: { TMPDIR: temporaryFolder() },
    // Several files start browsers or whole builds on machines with two cores.
    testTimeout: 180_000,
    hookTimeout: 240_000,
    expect: { poll: { timeout: 20_000, interval: 25 } },
  },
})
