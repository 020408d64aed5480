/**
 * Turns `src/` into `build/`: the commands, the threads, the library, and the chunks that they share.
 *
 * The packages that we use go into the bundle, because opening a thousand small files takes longer than
 * all else at the start. What is installed beside it, as `dependencies`, is what cannot be bundled: it is
 * compiled for a machine, starts threads from files of its own, or is no code.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { defineConfig } from 'rolldown'
import { billOfMaterials } from './compile/bill-of-materials.ts'
import { declarations } from './compile/declarations.ts'
import { markInputs } from './compile/inputs.ts'
import { languages } from './compile/languages.ts'
import { leaveOut } from './compile/leave-out.ts'
import { licences } from './compile/licences.ts'
import { script } from './compile/scripts.ts'

const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8'))

/** What is started by its address rather than imported: all in one folder, where those who start it look. */
const threads = readdirSync('src/io', { recursive: true, encoding: 'utf8' })
  .filter(path => path.endsWith('-worker.ts'))
  .map(path => [`io/${basename(path, '.ts')}`, `src/io/${path}`])

/** Parts of packages that would only take time to load. */
const neverRun = [
  // It can evaluate front matter, which we refuse, and has a parser of YAML beside the one that we use.
  /[\\/]gray-matter[\\/]lib[\\/]engines\.js$/,
  // Addresses are spelt in the same way in every language; for each, a large pattern would be made.
  /[\\/]transliterate[\\/]locale-replacements\.js$/,
  // Feeds are only written by what it belongs to.
  /[\\/]xml-js[\\/]lib[\\/]xml2js\.js$/,
]

export default defineConfig({
  input: {
    'cli/main': 'src/cli/main.ts',
    index: 'src/index.ts',
    ...Object.fromEntries(threads),
  },
  platform: 'node',
  external: Object.keys(dependencies),
  plugins: [
    leaveOut(neverRun),
    licences('licences.txt'),
    billOfMaterials('sbom.cdx.json'),
    languages('templates/languages', 'templates/regions.yaml'),
    ...['causebook', 'clocks', 'drawings', 'lists'].map(name =>
      script(name, `templates/${name}.js`),
    ),
    script('mine', 'templates/mine/page.js'),
    script('search', 'templates/search/page.js', ['search-late']),
    script('search-late', 'templates/search/search-late.js'),
    declarations('index'),
    markInputs(),
  ],
  output: {
    dir: 'build',
    cleanDir: true,
    // As deep as the files of `src/`, so that what they find beside `build/` is there for chunks, too.
    chunkFileNames: 'chunks/[name].js',
    // Names stay as they are, for stacks: shorter ones would hardly load faster.
    minifyInternalExports: false,
    comments: false,
  },
  // The compiler is slow, and no news.
  checks: { bundlerTimings: false },
  onLog(level, log, handle) {
    handle(level === 'warn' ? 'error' : level, log)
  },
})
