/** Runs the compiled command at a terminal, and types answers when it asks. */
import { spawn } from 'node:child_process'
import { stripVTControlCharacters } from 'node:util'
import { main } from '../command.ts'

export interface Talk {
  readonly code: number | null
  /** What was shown, without colours and movements of the cursor. */
  readonly shown: string
}

/** Runs `causebook` with `words` in `folder`, and types each answer once its question is shown. */
export function talk(
  words: readonly string[],
  folder: string,
  answers: readonly (readonly [question: string, keys: string])[],
): Promise<Talk> {
  const line = [process.execPath, main, ...words].map(word => `'${word}'`).join(' ')
  const { NODE_OPTIONS, CI, ...inherited } = process.env
  // A terminal of util-linux, which Linux has everywhere.
  const child = spawn('script', ['-qec', `stty cols 120 rows 40; exec ${line}`, '/dev/null'], {
    cwd: folder,
    timeout: 90_000,
    env: { ...inherited, TERM: 'xterm', NO_COLOR: '1' },
  })
  let [shown, seen] = ['', 0]
  const left = [...answers]
  child.stdout.on('data', (bytes: Buffer) => {
    shown += stripVTControlCharacters(bytes.toString('utf8'))
    const [question, keys] = left[0] ?? []
    const at = question === undefined ? -1 : shown.indexOf(question, seen)
    if (at < 0 || question === undefined) return
    seen = at + question.length
    left.shift()
    child.stdin.write(keys ?? '')
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', code => resolve({ code, shown }))
  })
}
