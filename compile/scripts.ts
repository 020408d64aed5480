/** Adds to a bundle the scripts of pages, each as the one small file that browsers load. */
import type { Plugin } from 'rolldown'
import { rolldown } from 'rolldown'

/**
 * Writes as `NAME.js` what `entry` and all that it imports comes to, in as few bytes as that can be. What a script
 * loads later, in the names of `others`, stays where it is: modules, beside it.
 */
export function script(name: string, entry: string, others: readonly string[] = []): Plugin {
  const isOther = (path: string) => others.some(other => path.endsWith(`/${other}.js`))
  return {
    name: `script ${name}`,
    async generateBundle() {
      const isModule = others.length === 0
      const bundle = await rolldown({ input: entry, platform: 'browser', external: isOther })
      const { output } = await bundle.generate({ format: isModule ? 'es' : 'iife', minify: true })
      await bundle.close()
      const [chunk] = output
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: chunk.code })
    },
  }
}
