/** `causebook explain CODE`: what a diagnostic means, with an example. */
import type { Command } from 'commander'

export function addExplainCommand(program: Command): void {
  program
    .command('explain')
    .argument('[code]', 'such as time/ambiguous; without it, all codes are listed')
    .description('say what a diagnostic means, with an example')
    .action(async (code: string | undefined) => {
      const { explain } = await import('./explain.ts')
      process.stdout.write(explain(code))
    })
}
