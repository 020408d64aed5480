/** Asks whoever sits at the terminal. */
import { autocompleteMultiselect, isCancel, select, text } from '@clack/prompts'
import { Interrupted } from './interrupt.ts'

export interface TextQuestion {
  readonly message: string
  /** What stands there already, to be gone on with. */
  readonly initial?: string | undefined
  /** What an empty answer means. */
  readonly otherwise?: string
  /** What an answer may look like. */
  readonly placeholder?: string
  /** What is wrong with an answer. */
  readonly check?: (answer: string) => Promise<string | undefined> | string | undefined
}

export interface Choice<Value extends string> {
  readonly value: Value
  readonly label?: string
  readonly hint?: string
}

/** Each is answered, or the command is stopped. */
export interface Questions {
  readonly text: (question: TextQuestion) => Promise<string>
  readonly one: <Value extends string>(
    message: string,
    choices: readonly Choice<Value>[],
  ) => Promise<Value>
  readonly several: (message: string, choices: readonly Choice<string>[]) => Promise<string[]>
}

/** Whether there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY === true && process.stderr.isTTY === true
}

/** Questions stand on standard error, so that what a command prints can be used by another. */
const output = process.stderr

export const terminal: Questions = {
  async text({ message, initial = '', otherwise = '', placeholder = otherwise, check }) {
    const meant = (answer: string | undefined) => answer?.trim() || otherwise
    const answer = await text({
      message,
      initialValue: initial,
      output,
      validate: value => check?.(meant(value)),
      ...(placeholder && { placeholder }),
    })
    return meant(answered(answer))
  },
  async one(message, choices) {
    return answered(await select<string>({ message, options: [...choices], output })) as never
  },
  async several(message, choices) {
    const placeholder = 'Type to search, Tab to choose'
    const question = { message, options: [...choices], required: true, placeholder, output }
    return answered(await autocompleteMultiselect<string>(question))
  },
}

/** Ctrl+C ends the command as it does everywhere. */
function answered<Answer>(answer: Answer): Exclude<Answer, symbol> {
  if (isCancel(answer)) throw new Interrupted(130, 'nothing was written')
  return answer as Exclude<Answer, symbol>
}
