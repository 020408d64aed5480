/** Adds to a bundle the scripts of pages, each as the one small file that browsers load. */
import type { Plugin } from 'rolldown'
import { rolldown } from 'rolldown'

/** Writes as `NAME.js` what `entry` and all that it imports comes to, in as few bytes as that can be. */
export function script(name: string, entry: string): Plugin {
  return {
    name: `script ${name}`,
    async generateBundle() {
      const bundle = await rolldown({ input: entry, platform: 'browser' })
      const { output } = await bundle.generate({ format: 'iife', minify: true })
      await bundle.close()
      const [chunk] = output
      this.emitFile({ type: 'asset', fileName: `${name}.js`, source: chunk.code })
    },
  }
}
