#!/usr/bin/env node
/** The door: turns away a Node that is too old before it is given what it cannot read. */
import { createRequire } from 'node:module'

// All of this has to be read by that old Node, too: 14 can.
const { engines } = createRequire(import.meta.url)('../../package.json') as {
  engines: { node: string }
}
const needed = engines.node.replace('>=', '')
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const [least = 0, leastMinor = 0] = needed.split('.').map(Number)
const isOld = major < least || (major === least && minor < leastMinor)
if (isOld) {
  process.exitCode = 2
  process.stderr.write(
    `causebook: Causebook needs Node ${needed} or newer, and this is ${process.versions.node}\nInstall one from https://nodejs.org/, or with a version manager: nvm install ${needed.split('.')[0]}\n`,
  )
} else {
  const { runCommand } = await import('./run-command.ts')
  await runCommand()
}
