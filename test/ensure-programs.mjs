/** Makes sure that there are the programs that the tests run: finds a Chromium and nginx, or installs Debian's. */
import { spawnSync } from 'node:child_process'
import { accessSync, constants, realpathSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What is run: the names it may have, the variable that names it instead, and the package that brings it. */
const chromium = {
  title: 'Chromium or Chrome',
  names: ['chromium', 'chromium-browser', 'google-chrome'],
  variable: 'CHROMIUM_PATH',
  package: 'chromium',
}
const nginx = {
  title: 'nginx',
  names: ['nginx'],
  variable: 'NGINX_PATH',
  package: 'nginx-light',
}

/** The path of a Chromium; undefined when there is none. */
export const findChromium = () => find(chromium)

/** The path of nginx; undefined when there is none. */
export const findNginx = () => find(nginx)

function isProgram(path) {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

function find({ names, variable }) {
  const named = process.env[variable]
  return named || names.map(inFolders).find(path => path !== undefined)
}

/** The path of the program `name`, or undefined when there is none. */
function inFolders(name) {
  const folders = ['/usr/bin', '/usr/sbin', ...(process.env.PATH ?? '').split(delimiter)]
  return folders.map(folder => join(folder, name)).find(isProgram)
}

function fail(problem, { title, variable }) {
  process.stderr.write(`${problem}\n`)
  process.stderr.write(`Install ${title} yourself and set ${variable} to the program.\n`)
  process.exit(1)
}

/** Runs apt-get with `words`, as root or through sudo; ends this program when that fails. */
function aptGet(program, ...words) {
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo']
  const [command, ...rest] = [...asRoot, 'apt-get', ...words]
  process.stderr.write(`The tests need ${program.title}: ${[command, ...rest].join(' ')}\n`)
  const { error, status } = spawnSync(command, rest, { stdio: 'inherit' })
  if (error?.code === 'ENOENT') fail(`There is no ${command} to install it with.`, program)
  if (error || status !== 0) fail(`apt-get ${words.join(' ')} failed.`, program)
}

function ensure(program) {
  const { variable, title } = program
  const found = find(program)
  if (found && !isProgram(found)) fail(`${variable} names ${found}, which is no program.`, program)
  if (found) return
  if (!inFolders('apt-get'))
    fail(`The tests need ${title}, and there is no apt-get to install it.`, program)
  aptGet(program, 'update')
  aptGet(program, 'install', '-y', program.package)
  if (!find(program))
    fail(`apt-get installed ${program.package}, and it is still not there.`, program)
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) {
  ensure(chromium)
  ensure(nginx)
}
