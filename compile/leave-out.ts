/** Keeps modules out of a bundle that come with a package and are never run. */
import type { Plugin } from 'rolldown'

/** Takes the modules whose files match for empty; fails for a pattern that none matches any more. */
export function leaveOut(patterns: readonly RegExp[]): Plugin {
  const unmatched = new Set(patterns)
  return {
    name: 'leave-out',
    load: {
      filter: { id: [...patterns] },
      handler(file) {
        for (const pattern of patterns) if (pattern.test(file)) unmatched.delete(pattern)
        return 'module.exports = {}'
      },
    },
    generateBundle() {
      for (const pattern of unmatched) throw new Error(`No module is left out by ${pattern}`)
    },
  }
}
