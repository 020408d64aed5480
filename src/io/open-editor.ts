/** Opens a file in the editor that the user has chosen, and waits until it is closed. */
import { spawnSync } from 'node:child_process'
import { UserError } from '../model/user-error.ts'

/** The user's editor: VISUAL or EDITOR, a command line. Throws UserError where neither is set. */
export function requireEditor({ VISUAL, EDITOR } = process.env): string {
  const editor = VISUAL || EDITOR
  if (editor) return editor
  throw new UserError(
    'Neither VISUAL nor EDITOR is set, so there is no editor to open',
    'Set one, as in `EDITOR=vim causebook new …`, or leave out --edit',
  )
}

/** Throws UserError when the editor fails. */
export function openEditor(editor: string, path: string): void {
  const isWindows = process.platform === 'win32'
  // The name of the file is a word of its own for the shell, whatever is in it.
  const [shell, words] = isWindows
    ? ['cmd', ['/d', '/s', '/c', `"${editor} "${path}""`]]
    : ['sh', ['-c', `${editor} "$0"`, path]]
  const { status, error } = spawnSync(shell, words as string[], {
    stdio: 'inherit',
    windowsVerbatimArguments: isWindows,
  })
  if (status === 0) return
  const why = error?.message ?? `ended with ${status}`
  throw new UserError(`The editor "${editor}" ${why}`, `The report is written: ${path}`)
}
