import {
  appendFileSync,
  chmodSync,
  closeSync,
  mkdirSync,
  openSync,
  renameSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import { report, write } from '../preview/running.ts'
import { buildsAround, giveAway, makePipe, now, runFaulty, soundBase } from './faulty.ts'

const vanishing = pathToFileURL(fileURLToPath(new URL('vanishing.mjs', import.meta.url))).href

/** A file that says that it is so large, and takes no room. */
function makeHuge(path: string, bytes = 3 * 2 ** 30): void {
  mkdirSync(join(path, '..'), { recursive: true })
  closeSync(openSync(path, 'w'))
  truncateSync(path, bytes)
}

const deep = (depth: number) => `a: ${'['.repeat(depth)}${']'.repeat(depth)}\n`
const bomb = Array.from({ length: 12 }, (_, i) => {
  const uses = Array.from({ length: 9 }, () => (i === 0 ? 'x' : `*a${i - 1}`))
  return `a${i}: &a${i} [${uses.join(', ')}]\n`
}).join('')

/** What is told of it, where, and with which exit code, if anything is. */
type Case = readonly [what: string, fault: (folder: string) => void, code: number, told: string]

const huge: readonly Case[] = [
  ['a report', f => makeHuge(join(f, 'rcas/x.md')), 1, 'rcas/x.md:1:1 error file/too-large'],
  ['a page', f => makeHuge(join(f, 'pages/x.md')), 1, 'pages/x.md:1:1 error file/too-large'],
  ['a drawing that nothing links to', f => makeHuge(join(f, 'rcas/x.svg')), 0, ''],
  ['a photograph that nothing links to', f => makeHuge(join(f, 'rcas/x.jpg')), 0, ''],
  [
    'a photograph that a report shows',
    f => {
      makeHuge(join(f, 'rcas/x.jpg'), 64_000_001)
      write(f, { 'rcas/alma.md': report('A switch.\n\n![The switch](x.jpg)') })
    },
    1,
    'rcas/x.jpg error file/too-large\n  This file has 64.1 MB, and what its camera noted cannot be taken out: expected at most 64 MB',
  ],
  [
    'a log that a report links to',
    f => {
      makeHuge(join(f, 'rcas/x.log'))
      write(f, { 'rcas/alma.md': report('A switch, see [the log](x.log).') })
    },
    1,
    'rcas/x.log error file/too-large\n  This file has 3.3 GB, and would be copied to the site: expected at most 100 MB',
  ],
  [
    'one that is larger than the settings let it be',
    f => {
      makeHuge(join(f, 'rcas/x.log'), 1001)
      write(f, { 'rcas/alma.md': report('A switch, see [the log](x.log).') })
      appendFileSync(join(f, 'causebook.yaml'), 'source: { largest_file_mb: 0.001 }\n')
    },
    1,
    'This file has 1.1 kB, and would be copied to the site: expected at most 1 kB',
  ],
  ['a log that nothing links to', f => makeHuge(join(f, 'rcas/x.log')), 0, ''],
  ['a configuration', f => makeHuge(join(f, 'causebook.yaml')), 2, 'causebook.yaml has more than'],
  [
    'a language file',
    f => makeHuge(join(f, 'templates/languages/en.yaml')),
    2,
    'en.yaml has more than',
  ],
  ['a template', f => makeHuge(join(f, 'templates/report.liquid')), 2, 'report.liquid has more'],
]

const noFiles: readonly Case[] = [
  ['a pipe for a report', f => makePipe(join(f, 'rcas/x.md')), 0, 'warning file/passed-over'],
  ['a pipe for a picture', f => makePipe(join(f, 'rcas/x.svg')), 0, ''],
  [
    'a pipe for a static file',
    f => {
      mkdirSync(join(f, 'static'))
      makePipe(join(f, 'static/x'))
    },
    0,
    '',
  ],
  ['a folder for a report', f => mkdirSync(join(f, 'rcas/x.md')), 0, ''],
  [
    'links in a circle',
    f => {
      symlinkSync('b', join(f, 'rcas/a.md'))
      symlinkSync('a.md', join(f, 'rcas/b'))
    },
    0,
    '',
  ],
  ['a link to the folder itself', f => symlinkSync('../rcas', join(f, 'rcas/again')), 0, ''],
  [
    'a folder for the configuration',
    f => {
      renameSync(join(f, 'causebook.yaml'), join(f, 'c'))
      mkdirSync(join(f, 'causebook.yaml'))
    },
    2,
    'causebook.yaml is a folder: expected a file',
  ],
  [
    'a file for the reports',
    f => {
      renameSync(join(f, 'rcas'), join(f, 'r'))
      write(f, { rcas: '' })
    },
    2,
    'rcas is not a folder',
  ],
]

/** A name of bytes that are no UTF-8. */
const nameless = (f: string, name: string) =>
  Buffer.concat([Buffer.from(`${f}/${name}`), Buffer.from([0xff])])

const names: readonly Case[] = [
  [
    'a report',
    f => writeFileSync(Buffer.concat([nameless(f, 'rcas/x'), Buffer.from('.md')]), 'x'),
    1,
    'rcas/x\uFFFD.md:1:1 error file/unreadable',
  ],
  ['an attachment', f => writeFileSync(nameless(f, 'rcas/x'), ''), 0, 'rcas/x\uFFFD warning'],
  [
    'a folder',
    f => {
      mkdirSync(nameless(f, 'rcas/x'))
      writeFileSync(Buffer.concat([nameless(f, 'rcas/x'), Buffer.from('/a.md')]), 'x')
    },
    0,
    'rcas/x\uFFFD warning file/passed-over',
  ],
  [
    'a static file',
    f => {
      mkdirSync(join(f, 'static'))
      writeFileSync(nameless(f, 'static/x'), '')
    },
    0,
    'static/x\uFFFD warning file/passed-over',
  ],
  ['a page', f => writeNamelessPage(f), 1, 'pages/x\uFFFD.md:1:1 error file/unreadable'],
]

function writeNamelessPage(f: string): void {
  mkdirSync(join(f, 'pages'))
  writeFileSync(Buffer.concat([nameless(f, 'pages/x'), Buffer.from('.md')]), '# A')
}

const yaml: readonly Case[] = [
  [
    'lists nested 10,000 deep, in the configuration',
    f => write(f, { 'causebook.yaml': deep(10_000) }),
    2,
    'causebook.yaml:1:',
  ],
  [
    'lists nested 2,000 deep, in the configuration',
    f => write(f, { 'causebook.yaml': deep(2000) }),
    2,
    'causebook.yaml:1:',
  ],
  [
    'aliases of aliases, in the configuration',
    f => write(f, { 'causebook.yaml': bomb }),
    2,
    'causebook.yaml:',
  ],
  [
    'a function, in the configuration',
    f => write(f, { 'causebook.yaml': 'site: !!js/function "() => 1"\n' }),
    2,
    'causebook.yaml:1:',
  ],
  [
    'lists nested 10,000 deep, in words',
    f => write(f, { 'templates/languages/en.yaml': deep(10_000) }),
    1,
    'en.yaml:1:',
  ],
  [
    'aliases of aliases, in words',
    f => write(f, { 'templates/languages/en.yaml': bomb }),
    1,
    'en.yaml:',
  ],
  [
    'a function, in words',
    f => write(f, { 'templates/languages/en.yaml': 'a: !!js/function "() => 1"\n' }),
    1,
    'en.yaml:1:',
  ],
  [
    'lists nested 10,000 deep, in a page',
    f => write(f, { 'pages/x.md': `---\n${deep(10_000)}---\n# A\n` }),
    1,
    'pages/x.md:2:',
  ],
  [
    'aliases of aliases, in a page',
    f => write(f, { 'pages/x.md': `---\n${bomb}---\n# A\n` }),
    1,
    'pages/x.md:',
  ],
]

describe.each([
  ['of three gigabytes', huge],
  ['that is none', noFiles],
  ['whose name is no text', names],
  ['of hostile YAML', yaml],
])('a file %s', (_, cases) => {
  it.each(cases)('%s', (_, fault, code, told) => {
    const folder = soundBase()
    fault(folder)
    const ran = runFaulty(['check', '--now', now], folder)
    expect({ code: ran.code, told: ran.stdout + ran.stderr }).toEqual({
      code,
      told: expect.stringContaining(told),
    })
  })
})

it('copies large files without taking them into memory', () => {
  const folder = soundBase()
  makeHuge(join(folder, 'static/large.bin'), 2 ** 29)
  const env = {
    NODE_OPTIONS: `--import=${pathToFileURL(fileURLToPath(new URL('tell-memory.mjs', import.meta.url)))}`,
  }
  const { code, stderr } = buildsAround(folder, () => {}, { env })
  expect(code).toBe(0)
  expect(Number(/^peak (\d+) MB$/m.exec(stderr)?.[1])).toBeLessThan(400)
})

describe('what may not be opened', () => {
  const cases: readonly Case[] = [
    [
      'a report',
      f => chmodSync(join(f, 'rcas/alma.md'), 0),
      1,
      'rcas/alma.md:1:1 error file/unreadable',
    ],
    [
      'a folder of reports',
      f => mkdirSync(join(f, 'rcas/x'), { mode: 0 }),
      2,
      'rcas/x may not be opened',
    ],
    [
      'a drawing that a report shows',
      f => {
        write(f, { 'rcas/x.svg': '', 'rcas/alma.md': report('![The switch](x.svg)') })
        chmodSync(join(f, 'rcas/x.svg'), 0)
      },
      2,
      'rcas/x.svg may not be opened',
    ],
    [
      'a page',
      f => {
        write(f, { 'pages/x.md': '# A' })
        chmodSync(join(f, 'pages/x.md'), 0)
      },
      1,
      'pages/x.md:1:1 error file/unreadable',
    ],
    [
      'a static file',
      f => {
        write(f, { 'static/x': '' })
        chmodSync(join(f, 'static/x'), 0)
      },
      2,
      'static/x may not be opened',
    ],
    [
      'a template',
      f => {
        write(f, { 'templates/report.liquid': '' })
        chmodSync(join(f, 'templates/report.liquid'), 0)
      },
      2,
      'report.liquid may not be opened',
    ],
    [
      'the configuration',
      f => chmodSync(join(f, 'causebook.yaml'), 0),
      2,
      'causebook.yaml may not be opened',
    ],
  ]

  it.each(cases)('%s', (_, fault, code, told) => {
    const folder = soundBase()
    const ran = buildsAround(
      folder,
      () => {
        fault(folder)
        giveAway(folder)
      },
      { asNobody: true },
    )
    expect({ code: ran.code, told: ran.stdout + ran.stderr }).toEqual({
      code,
      told: expect.stringContaining(told),
    })
  })
})

describe('what goes while it is read', () => {
  it.each([
    ['rcas/alma.md', 1, 'rcas/alma.md:1:1 error file/unreadable'],
    ['rcas/x.png', 2, 'rcas/x.png is not there'],
    ['pages/x.md', 1, 'pages/x.md:1:1 error file/unreadable'],
    ['templates/report.liquid', 2, 'report.liquid is not there'],
    ['static/x', 2, 'static/x is not there'],
  ])('%s', (path, code, told) => {
    const folder = soundBase()
    const fault = () => {
      if (!path.endsWith('alma.md')) write(folder, { [path]: '# A' })
      if (path.endsWith('.png')) write(folder, { 'rcas/alma.md': report('![The switch](x.png)') })
    }
    const env = { NODE_OPTIONS: `--import=${vanishing}`, VANISHING: join(folder, path) }
    const ran = buildsAround(folder, fault, { env })
    expect({ code: ran.code, told: ran.stdout + ran.stderr }).toEqual({
      code,
      told: expect.stringContaining(told),
    })
  })
})
