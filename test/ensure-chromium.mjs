/** Makes sure that there is a Chromium for the browser tests: finds one, or installs Debian's. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'

const names = ['chromium', 'chromium-browser', 'google-chrome']

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

/** The path of the program `name`, or undefined when there is none. */
function find(name) {
  const folders = ['/usr/bin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders.map(folder => join(folder, name)).find(isProgram)
}

function fail(problem) {
  process.stderr.write(`${problem}\n`)
  process.stderr.write(
    'Install Chromium or Chrome yourself and set CHROMIUM_PATH to the program.\n',
  )
  process.exit(1)
}

/** Runs apt-get with `words`, as root or through sudo; ends this program when that fails. */
function aptGet(...words) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo']
  const [program, ...rest] = [...asRoot, 'apt-get', ...words]
  process.stderr.write(`The tests need a browser: ${[program, ...rest].join(' ')}\n`)
  const { error, status } = spawnSync(program, rest, { stdio: 'inherit' })
  if (error?.code === 'ENOENT') fail(`There is no ${program} to install Chromium with.`)
  if (error || status !== 0) fail(`apt-get ${words.join(' ')} failed.`)
}

const named = process.env.CHROMIUM_PATH
if (named && !isProgram(named)) fail(`CHROMIUM_PATH names ${named}, which is no program.`)
if (!named && !names.some(find)) {
  if (!find('apt-get')) fail('The tests need a browser, and there is no apt-get to install one.')
  aptGet('update')
  aptGet('install', '-y', 'chromium')
  if (!find('chromium')) fail('apt-get installed chromium, and it is still not there.')
}
