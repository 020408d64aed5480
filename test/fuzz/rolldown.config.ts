/** Compiles what tries inputs into `build/fuzz/`, as deep as the program is, whose files it finds beside it. */
import { defineConfig } from 'rolldown'

export default defineConfig({
  input: { 'run-fuzz': 'test/fuzz/run-fuzz.ts', 'fuzz-worker': 'test/fuzz/fuzz-worker.ts' },
  platform: 'node',
  // Packages are taken from where they are installed: nobody else is to run this.
  external: [/^(?![./\0])(?![A-Za-z]:)/],
  output: { dir: 'build/fuzz', cleanDir: true, chunkFileNames: '[name].js' },
})
