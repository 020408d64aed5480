/** Turns a style sheet as people read it into the one that browsers are sent. */

/** `styles` without the comments that have lines of their own, but for licences (`/*!`), indents and lines that need no end. */
export function leanStyles(styles: string): string {
  return styles
    .replace(/^[ \t]*\/\*(?!!)(?:(?!\*\/)[\s\S])*\*\/[ \t]*\n/gm, '')
    .replace(/^[ \t]+/gm, '')
    .replace(/\n{2,}/g, '\n')
    .replace(/ ?([{;,])\n/g, '$1')
    .replace(/;?\n?\}\n/g, '}')
}
