/** `causebook dev`: a live preview. */
import { type Command, InvalidArgumentError } from 'commander'
import type { DevOptions } from '../dev.ts'
import { addSourceOptions, type CommonOptions, resolveOptions } from './common-options.ts'
import { onInterrupt } from './interrupt.ts'
import { printError } from './print-error.ts'
import { startProgress } from './progress.ts'

interface DevCommandOptions extends Omit<CommonOptions, 'format' | 'strict'> {
  /** Default: 4321, or the next one that is free. */
  readonly port?: number
  readonly host: string
  readonly open?: boolean
}

/** As many ports as a handful of previews at once may take. */
const usualPort = 4321
const sparePorts = 20

export function addDevCommand(program: Command): void {
  addSourceOptions(program.command('dev'))
    .description('show the site in a browser while reports are being written')
    .option(
      '--port <n>',
      'the port to use; 0 for any (default: 4321, or the next one free)',
      toPort,
    )
    .option('--host <name>', 'the address to listen at', '127.0.0.1')
    .option('--open', 'open a browser')
    .action(runDev)
}

async function runDev(options: DevCommandOptions): Promise<void> {
  const signal = onInterrupt()
  const progress = startProgress(options.quiet)
  try {
    const since = Date.now()
    const { dev } = await import('../dev.ts')
    const { now, ...told } = await resolveOptions(options)
    const { url, close } = await dev({
      ...told,
      ...(await callbacks()),
      port: options.port ?? usualPort,
      spare: options.port === undefined ? sparePorts : 0,
      since,
      // A preview may be left open for days.
      now: () => (options.now === undefined ? `${new Date().toISOString().slice(0, 19)}Z` : now),
      onRead: (done, all) => progress.show('Reading reports', done, all),
      signal,
    }).finally(progress.end)
    if (!options.quiet) process.stdout.write(`Preview: ${url}\n`)
    if (options.open) (await import('../io/live/open-browser.ts')).openBrowser(url)
    await new Promise(resolve => signal.addEventListener('abort', resolve))
    await close()
  } catch (error) {
    // Being told to stop is how a preview ends.
    if (!signal.aborted) throw error
  }
}

/** How the preview speaks to whoever sits at the terminal. */
async function callbacks(): Promise<Pick<DevOptions, 'words' | 'onProblems' | 'onError'>> {
  const { contextOf } = await import('./print-diagnostics.ts')
  const { pretty } = await import('../reporters/pretty.ts')
  const { codeFrameText } = await import('../reporters/code-frame.ts')
  return {
    words: ({ folders }) => {
      const { locate, textOf } = contextOf(folders)
      const frameOf: ReturnType<DevOptions['words']>['frameOf'] = ({ file, place }) =>
        place ? codeFrameText(textOf(file) ?? '', place) : null
      return { locate, frameOf }
    },
    onProblems: ({ folders }, diagnostics, failures) => {
      for (const { message, hint } of failures)
        process.stdout.write(`causebook: ${message}\n${hint}\n`)
      process.stdout.write(pretty(diagnostics, contextOf(folders)))
      if (failures.length + diagnostics.length === 0) process.stdout.write('All sound again\n')
    },
    onError: printError,
  }
}

function toPort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port <= 65_535) return port
  throw new InvalidArgumentError('Write a number from 0 to 65535.')
}
