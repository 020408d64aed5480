/** Compiles before the tests when `build/` was made from other sources than these, also while they are watched. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isCurrent } from '../compile/inputs.ts'

/** What `globalSetup` calls once, however many files are tested. */
export default function compileFirst(project: TestProject): void {
  const { root } = project.config
  const compile = () => {
    if (!isCurrent(join(root, 'build'), root)) run('npm', ['run', '--silent', 'compile'], root)
  }
  compile()
  project.onTestsRerun(compile)
}

/** Throws with all that was said, for the compiler says on one channel what is wrong, the bundler on the other. */
function run(command: string, words: readonly string[], cwd: string): void {
  const { status, stdout, stderr, error } = spawnSync(command, words, { cwd, encoding: 'utf8' })
  if (error || status !== 0) throw error ?? new Error(stdout + stderr)
}
