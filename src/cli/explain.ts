/** Turns the catalogue of diagnostics into text for a terminal. */
import { catalogue } from '../model/catalogue/catalogue.ts'
import { whyKept } from '../model/catalogue/rules.ts'
import { closest } from '../model/closest.ts'
import type { Code, Explanation } from '../model/diagnostics.ts'
import { UserError } from '../model/user-error.ts'
import { codesByRoom } from './codes-by-room.ts'

/** What `code` means, with an example; without a code, all there are. Throws UserError for an unknown one. */
export function explain(code?: string): string {
  if (code === undefined) return listOfCodes()
  if (!isCode(code)) throw unknownCode(code)
  const { severity, title, explanation, example }: Explanation = catalogue[code]
  const marks = marksOf(code).map(mark => `${mark}\n`)
  const indented = example.replace(/^(?=.)/gm, '    ')
  return `${code} (${severity})\n\n${title}.\n${explanation}\n${marks.join('')}\nExample:\n\n${indented}\n`
}

/** What is true of `code` besides, in sentences. */
export function marksOf(code: Code): readonly string[] {
  const { severity, dependsOnClock }: Explanation = catalogue[code]
  const kept = whyKept(code)
  const clock = {
    comes:
      'It depends on the clock, and comes with time, though no file changed: `--strict=files` lets it pass.',
    goes: 'It depends on the clock, and goes with time: `--strict=files` lets it pass where it is a warning.',
  }
  const rule = kept
    ? `It stays an error, because ${kept}.`
    : `\`rules\` can make it ${['error', 'warning', 'info'].filter(level => level !== severity).join(', ')} or off.`
  return [...(dependsOnClock ? [clock[dependsOnClock]] : []), rule]
}

function listOfCodes(): string {
  const width = Math.max(...Object.keys(catalogue).map(code => code.length))
  const rooms = [...codesByRoom().values()].map(codes =>
    codes.map(code => `${code.padEnd(width)}  ${catalogue[code].title}\n`).join(''),
  )
  return `${rooms.join('\n')}\ncausebook explain CODE says more of one.\n`
}

function isCode(text: string): text is Code {
  return Object.hasOwn(catalogue, text)
}

function unknownCode(text: string): UserError {
  const near = closest(text, Object.keys(catalogue))
  return new UserError(
    `No diagnostic has the code "${text}"`,
    near ? `Did you mean ${near}?` : 'causebook explain lists all codes',
  )
}
