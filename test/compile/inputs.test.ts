import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Plugin, rolldown } from 'rolldown'
import { expect, it } from 'vitest'
import { isCurrent, markInputs } from '../../compile/inputs.ts'
import { emptyFolder } from '../trees.ts'

const single = [
  'templates/regions.yaml',
  ...['causebook', 'clocks', 'drawings', 'lists'].map(name => `templates/${name}.js`),
  'rolldown.config.ts',
  'tsconfig.json',
  'tsconfig.build.json',
]

/** A project of two modules, and how it is compiled. */
function project(...plugins: readonly Plugin[]) {
  const folder = emptyFolder()
  const at = (path: string) => join(folder, path)
  for (const name of [
    'src/read',
    'compile',
    'templates/languages',
    'templates/mine',
    'templates/search',
  ])
    mkdirSync(at(name), { recursive: true })
  for (const name of [...single, 'package.json', 'package-lock.json']) writeFileSync(at(name), '{}')
  writeFileSync(at('src/index.ts'), "export { two } from './read/two.ts'\n")
  writeFileSync(at('src/read/two.ts'), 'export const two = 2\n')
  const compile = async () => {
    const bundle = await rolldown({
      input: at('src/index.ts'),
      plugins: [markInputs(folder), ...plugins],
    })
    await bundle.write({ dir: at('build'), cleanDir: true })
  }
  return { at, compile, isCurrent: () => isCurrent(at('build'), folder) }
}

it('knows a build by the bytes that it was made from, and not by when they were written', async () => {
  const { at, compile, isCurrent } = project()
  expect(isCurrent()).toBe(false)
  await compile()
  expect(isCurrent()).toBe(true)
  const text = 'export const two = 2\n'
  writeFileSync(at('src/read/two.ts'), 'export const two = 3\n')
  expect(isCurrent()).toBe(false)
  writeFileSync(at('src/read/two.ts'), text)
  expect(isCurrent()).toBe(true)
  renameSync(at('src/read/two.ts'), at('src/read/too.ts'))
  expect(isCurrent()).toBe(false)
  renameSync(at('src/read/too.ts'), at('src/read/two.ts'))
  for (const path of ['compile/new.ts', 'src/read/new.ts']) {
    writeFileSync(at(path), '')
    expect(isCurrent()).toBe(false)
    rmSync(at(path))
    expect(isCurrent()).toBe(true)
  }
  for (const path of [...single, 'package.json', 'package-lock.json']) {
    writeFileSync(at(path), '{ }')
    expect(isCurrent(), path).toBe(false)
    writeFileSync(at(path), '{}')
  }
})

it('takes no build for current that failed, nor one whose sources were edited meanwhile', async () => {
  const failing = project({
    name: 'fails',
    generateBundle() {
      throw new Error('Types are wrong')
    },
  })
  await expect(failing.compile()).rejects.toThrow()
  expect(failing.isCurrent()).toBe(false)
  const edited = project({
    name: 'is-edited',
    generateBundle: () => writeFileSync(edited.at('src/read/two.ts'), 'export const two = 4\n'),
  })
  await edited.compile()
  expect(edited.isCurrent()).toBe(false)
})
