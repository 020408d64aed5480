/** Makes text from a report safe to print: what would steer a terminal, or a pipeline, becomes a visible sign. */

/** Control characters, and those that turn the direction of writing and so can disguise a text. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/gu

/** What servers of pipelines take for a command, wherever it stands in a log: `##[add-mask]`, `##vso[task.setvariable`. */
const command = /##(?=[\w.-]*\[)/g

/** `text` on one line; tabs and line breaks become spaces, other controls their pictures (`␛`) or `�`. */
export function visibleText(text: string): string {
  return text
    .replace(/[\t\r\n\u2028\u2029]+/g, ' ')
    .replace(steering, sign)
    .replace(command, '#♯')
}

/** The same for what a line begins with, where `::add-mask::` is a command, too. */
export function visibleLine(text: string): string {
  return visibleText(text).replace(/^( *:):(?=\w)/, '$1∶')
}

/** The same for JSON that is already written, where an escape keeps the meaning: `\u009b`. */
export function visibleJson(json: string): string {
  return json
    .replace(steering, character => (character === '\n' ? character : escaped(character)))
    .replace(command, `#${escaped('#')}`)
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

function sign(character: string): string {
  const code = character.charCodeAt(0)
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  return code === 0x7f ? '␡' : '�'
}
