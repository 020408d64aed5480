/** Turns a script as people read it into the one that browsers are sent. */

/** `script` without the comments that have lines of their own, but for licences (`/*!`), and without types. */
export function leanScript(script: string): string {
  return script
    .replace(/^[ \t]*\/\*(?!!)(?:(?!\*\/)[\s\S])*\*\/[ \t]*\n/gm, '')
    .replace(/^[ \t]*\/\/.*\n/gm, '')
    .replace(/\/\*\* @[^\n]*?\*\/ ?/g, '')
}
