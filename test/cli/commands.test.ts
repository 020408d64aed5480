import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook, main, project } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { soundReport as sound } from './sound-report.ts'

const now = '2026-11-22T12:00:00Z'

const ambiguous = sound
  .replace('2019-06-03 13:45', '2019-10-27 02:30')
  .replace('2019-06-03 14:35', '2019-10-27 04:00')
  .replace('2019-06-11', '2019-11-11')
const warned = `${sound}\n![](graph.png)\n`
const settings =
  'site: { title: Alma, url: https://rca.example.org/ }\nfeed: { authority: example.org }\n'

/** A folder with a configuration and these reports. */
function knowledgeBase(reports: Readonly<Record<string, string>> = { 'alma.md': sound }): string {
  const folder = emptyFolder()
  mkdirSync(join(folder, 'rcas'))
  writeFileSync(join(folder, 'causebook.yaml'), settings)
  writeFileSync(join(folder, 'rcas/graph.png'), 'a picture')
  for (const [name, text] of Object.entries(reports))
    writeFileSync(join(folder, 'rcas', name), text)
  return folder
}

describe('causebook check', () => {
  it('says that nothing is wrong, and exits 0', () => {
    const folder = knowledgeBase()
    expect(causebook(['check'], folder)).toEqual({
      code: 0,
      stdout: '1 report, nothing wrong\n',
      stderr: '',
    })
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('names both candidates of an hour that happened twice, and exits 1', () => {
    const { code, stdout, stderr } = causebook(['check'], knowledgeBase({ 'alma.md': ambiguous }))
    expect(code).toBe(1)
    expect(stderr).toBe('')
    expect(stdout).toBe(`\
rcas/alma.md:4:8 error time/ambiguous
  2019-10-27 02:30 happened twice in Europe/Amsterdam: 2019-10-27T02:30+02:00 and 2019-10-27T02:30+01:00
 3 | timezone: Europe/Amsterdam
 4 | start: 2019-10-27 02:30
   |        ^^^^^^^^^^^^^^^^
  Write the one that is meant: 2019-10-27T02:30+02:00 (before the clocks went back) or 2019-10-27T02:30+01:00 (after)

1 error in 1 file
`)
  })

  it('takes the one with an offset, and knows the hour that never was', () => {
    const told = ambiguous.replace('02:30', '02:30+01:00')
    expect(causebook(['check'], knowledgeBase({ 'alma.md': told })).code).toBe(0)
    const skipped = ambiguous.replace('2019-10-27 02:30', '2019-03-31 02:30')
    const { code, stdout } = causebook(['check'], knowledgeBase({ 'alma.md': skipped }))
    expect([code, stdout]).toEqual([
      1,
      expect.stringContaining('2019-03-31 02:30 did not exist in Europe/Amsterdam'),
    ])
  })

  it('speaks to programs', () => {
    const folder = knowledgeBase({ 'alma.md': ambiguous })
    const { code, stdout } = causebook(['check', '--format', 'json'], folder)
    expect(code).toBe(1)
    expect(JSON.stringify(JSON.parse(stdout))).toContain('"code":"time/ambiguous"')
    expect(stdout).toContain('"rcas/alma.md"')
    expect(causebook(['check', '--format', 'json'], knowledgeBase()).stdout).not.toContain(
      'nothing wrong',
    )
  })

  it('speaks to GitHub', () => {
    const { code, stdout } = causebook(
      ['check', '--format', 'github'],
      knowledgeBase({ 'alma.md': ambiguous }),
    )
    expect(code).toBe(1)
    expect(stdout).toMatch(/^::error file=rcas\/alma\.md,line=4,col=8,.*time\/ambiguous/)
  })

  it('lets warnings pass, unless it is strict', () => {
    const folder = knowledgeBase({ 'alma.md': warned })
    expect(causebook(['check'], folder)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('warning link/no-alt'),
    })
    expect(causebook(['check', '--strict'], folder).code).toBe(1)
  })

  it('says nothing when it is quiet and all is well', () => {
    expect(causebook(['check', '--quiet'], knowledgeBase())).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('measures deadlines by --now', () => {
    const late = sound
      .replace('end:', 'status: preliminary\nend:')
      .replace('Initial', 'Preliminary')
    const folder = knowledgeBase({ 'alma.md': late })
    const at = (instant: string) => causebook(['check', '--strict', '--now', instant], folder)
    expect(at('2019-06-12T00:00:00Z').code).toBe(0)
    expect(at(now)).toMatchObject({ code: 1, stdout: expect.stringContaining('policy/late') })
    expect(at('tomorrow')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining(' 2026-11-22T12:00:00Z'),
    })
  })

  it('reports all problems of all files in one order', () => {
    const folder = knowledgeBase({ 'b.md': ambiguous, 'a.md': ambiguous, 'c.md': '' })
    const { stdout } = causebook(['check'], folder)
    expect(stdout.match(/^rcas.*$/gm)).toEqual([
      'rcas/a.md:4:8 error time/ambiguous',
      'rcas/b.md:4:8 error time/ambiguous',
      'rcas/c.md:1:1 error file/empty',
    ])
    expect(stdout).toMatch(/3 errors in 3 files\n$/)
  })

  it('does without a configuration', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'alma.md'), sound)
    const { code, stdout } = causebook(['check', '--reports', '.'], folder)
    expect(code).toBe(0)
    expect(stdout).toContain('info config/no-url')
  })

  it('exits 2 when the configuration is broken', () => {
    const folder = knowledgeBase()
    writeFileSync(join(folder, 'causebook.yaml'), 'site: { titel: Alma }\n')
    const { code, stdout } = causebook(['check'], folder)
    expect(code).toBe(2)
    expect(stdout).toContain('causebook.yaml:1:9 error config/unknown-key')
    expect(stdout).toContain('Did you mean `title`?')
  })

  it.each([
    [['check', '--config', 'nowhere.yaml'], 'nowhere.yaml does not exist'],
    [['check', '--config', 'rcas'], 'rcas is a folder: expected a file'],
    [['check', '--reports', 'nowhere'], 'nowhere does not exist'],
    [['check', '--reports', 'causebook.yaml'], 'causebook.yaml is not a folder'],
    [['check', '--reports', 'empty'], 'holds no reports'],
    [['check', '--base-url', 'example.org'], '"example.org" is not an address for a site'],
  ])('exits 2 in two lines: %j', (words, message) => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'empty'))
    const { code, stdout, stderr } = causebook(words, folder)
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(message)
    expect(stderr).toMatch(/^causebook: .+\n.+\n$/)
  })

  it('has colour where it is asked for, and never with NO_COLOR', () => {
    const folder = knowledgeBase({ 'alma.md': ambiguous })
    const coloured = (env: NodeJS.ProcessEnv) =>
      causebook(['check'], folder, env).stdout.includes('\u001B[')
    expect(coloured({})).toBe(false)
    expect(coloured({ FORCE_COLOR: '1' })).toBe(true)
    expect(coloured({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
    expect(coloured({ FORCE_COLOR: '0' })).toBe(false)
  })

  it('survives a reader that goes away', async () => {
    const reports = Object.fromEntries(
      Array.from({ length: 300 }, (_, i) => [
        `${i}.md`,
        ambiguous.replace('start: 2', 'x: 1\nstart: 2'),
      ]),
    )
    const child = spawn(process.execPath, [main, 'check'], { cwd: knowledgeBase(reports) })
    child.stdout.once('data', () => child.stdout.destroy())
    let stderr = ''
    child.stderr.on('data', text => {
      stderr += text
    })
    const code = await new Promise(resolve => child.on('close', resolve))
    expect([code, stderr]).toEqual([expect.toBeOneOf([0, 1]), ''])
  })
})

describe('causebook build', () => {
  const read = (folder: string, path: string) => readFileSync(join(folder, path), 'utf8')

  it('writes the site beside the configuration, and says so on standard error', () => {
    const folder = knowledgeBase()
    const { code, stdout, stderr } = causebook(['build', '--now', now], folder)
    expect([code, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/1 report.* → dist: \d+ files written, 0 unchanged, 0 removed/)
    expect(existsSync(join(folder, 'dist/reports/alma/index.html'))).toBe(true)
    expect(causebook(['build', '--now', now, '--quiet'], folder)).toEqual({
      code: 0,
      stdout: '',
      stderr: '',
    })
  })

  it('works from another folder, with every path named', () => {
    const folder = knowledgeBase()
    const elsewhere = emptyFolder()
    const config = join(folder, 'causebook.yaml')
    const reports = join(folder, 'rcas')
    const { code } = causebook(
      ['build', '--config', config, '--reports', reports, '--out', 'site', '--quiet'],
      elsewhere,
    )
    expect(code).toBe(0)
    expect(existsSync(join(elsewhere, 'site/index.html'))).toBe(true)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('writes nothing and exits 1 when reports have errors', () => {
    const folder = knowledgeBase({ 'alma.md': ambiguous, 'sound.md': sound })
    const { code, stderr } = causebook(['build'], folder)
    expect([code, stderr]).toEqual([1, 'Nothing was built\n'])
    expect(existsSync(join(folder, 'dist'))).toBe(false)
  })

  it('builds with warnings, unless it is strict', () => {
    const folder = knowledgeBase({ 'alma.md': warned })
    expect(causebook(['build', '--strict'], folder).code).toBe(1)
    expect(existsSync(join(folder, 'dist'))).toBe(false)
    expect(causebook(['build'], folder).code).toBe(0)
  })

  it('puts the base path into absolute addresses, and into no id', () => {
    const folder = knowledgeBase()
    const base = 'https://example.net/status/rca'
    expect(causebook(['build', '--quiet', '--base-url', base], folder).code).toBe(0)
    expect(read(folder, 'dist/reports/alma/index.html')).toContain(
      '<link rel="canonical" href="https://example.net/status/rca/reports/alma/">',
    )
    expect(read(folder, 'dist/sitemap.xml')).toContain(`<loc>${base}/reports/alma/</loc>`)
    const feed = read(folder, 'dist/feed.atom')
    expect(feed).toContain(`${base}/reports/alma/`)
    expect(feed).toContain('<id>tag:example.org,2026:rca/alma</id>')
    expect(JSON.parse(read(folder, 'dist/api/v1/index.json')).url).toBe(`${base}/`)
  })

  it('shows internal readers what others do not see', () => {
    const secret = `${sound}\n:::internal\nSesame\n:::\n`
    const folder = knowledgeBase({ 'alma.md': secret })
    const page = (out: string) => read(folder, `${out}/reports/alma/index.html`)
    causebook(['build', '--quiet'], folder)
    expect(page('dist')).not.toContain('Sesame')
    causebook(['build', '--quiet', '--audience', 'internal'], folder)
    expect(page('dist-internal')).toContain('Sesame')
    causebook(['build', '--quiet'], folder)
    expect(page('dist')).not.toContain('Sesame')
    expect(causebook(['build', '--audience', 'everybody'], folder)).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Allowed choices are public, internal'),
    })
  })

  it('does not write into a folder with other files, unless it is forced to', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'photos'))
    writeFileSync(join(folder, 'photos/cat.jpg'), 'a cat')
    const words = ['build', '--quiet', '--out', 'photos']
    const refused = causebook(words, folder)
    expect(refused.code).toBe(2)
    expect(refused.stderr).toContain('holds files that Causebook did not write')
    expect(existsSync(join(folder, 'photos/index.html'))).toBe(false)
    expect(causebook([...words, '--force'], folder).code).toBe(0)
    expect(read(folder, 'photos/cat.jpg')).toBe('a cat')
    expect(causebook(words, folder).code).toBe(0)
  })

  it.each(['.', 'rcas', 'rcas/site'])('does not write into %s, where the reports are', out => {
    const folder = knowledgeBase()
    const { code, stderr } = causebook(['build', '--force', '--out', out], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('the reports are in')
    expect(existsSync(join(folder, 'rcas/alma.md'))).toBe(true)
  })

  it.each([
    ['templates', 'templates are in'],
    ['static/site', 'static files are in'],
    ['pages', 'pages are in'],
  ])('does not write into %s, of which the next build would make its site', (out, message) => {
    const folder = knowledgeBase()
    const { code, stderr } = causebook(['build', '--force', '--out', out], folder)
    expect([code, stderr]).toEqual([2, expect.stringContaining(message)])
    expect(existsSync(join(folder, out))).toBe(false)
  })

  it('takes a broken template for the mistake of who wrote it', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates/home.liquid'), '<p>\n{{ titel }}\n')
    const { code, stderr } = causebook(['build'], folder)
    expect(stderr).toContain('home.liquid:2')
    expect(code).toBe(2)
    expect(existsSync(join(folder, 'dist/index.html'))).toBe(false)
    writeFileSync(join(folder, 'templates/home.liquid'), '<p>Mine</p>\n')
    expect(causebook(['build'], folder).code).toBe(0)
    expect(read(folder, 'dist/index.html')).toBe('<p>Mine</p>\n')
  })

  it('takes a file of the templates folder for the one of that name on the site', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates/robots.txt'), 'User-agent: *\nDisallow: /\n')
    expect(causebook(['build'], folder).code).toBe(0)
    expect(read(folder, 'dist/robots.txt')).toBe('User-agent: *\nDisallow: /\n')
  })

  it('leaves nothing of a first build that fails, and can build afterwards', () => {
    const folder = knowledgeBase()
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates/home.liquid'), '<a href="nowhere/">Nowhere</a>\n')
    expect(causebook(['build'], folder).code).toBe(1)
    expect(readdirSync(join(folder, 'dist'))).toEqual(['.causebook'])
    rmSync(join(folder, 'templates'), { recursive: true })
    expect(causebook(['build'], folder).code).toBe(0)
  })

  it('refuses addresses of which one would be a folder of the other, and can build afterwards', () => {
    const folder = knowledgeBase()
    expect(causebook(['build'], folder).code).toBe(0)
    const [report, home] = [read(folder, 'rcas/alma.md'), read(folder, 'dist/index.html')]
    mkdirSync(join(folder, 'templates'))
    writeFileSync(join(folder, 'templates/old.txt'), 'Mine')
    const aliases = report.replace('---\n', '---\naliases: /old.txt/\n')
    writeFileSync(join(folder, 'rcas/alma.md'), aliases.replace(/^title: .*$/m, 'title: Other'))
    const { code, stderr } = causebook(['build'], folder)
    expect(code).toBe(2)
    expect(stderr).toContain('old.txt would be a file, and a folder that old.txt/index.html is in')
    expect(read(folder, 'dist/index.html')).toBe(home)
    writeFileSync(join(folder, 'rcas/alma.md'), report)
    expect(causebook(['build'], folder).code).toBe(0)
  })

  it('builds the sample of this project, whose main report says what happened', () => {
    const folder = emptyFolder()
    cpSync(join(project, 'rcas'), join(folder, 'rcas'), { recursive: true })
    cpSync(join(project, 'causebook.yaml'), join(folder, 'causebook.yaml'))
    expect(causebook(['build', '--now', now], folder).code).toBe(0)
    const page = read(folder, 'dist/reports/2019-06-03-alma-eu/index.html')
    const text = page
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .replaceAll('&nbsp;', ' ')
    for (const fact of [
      'Alma EU Instances',
      'June 3, 2019, 1:45 PM – 2:35 PM Amsterdam time',
      '50 minutes',
      'dentity service',
      'own university’s identity service were not affected',
      'June 11, 2019',
      'Initial Publication',
    ])
      expect(text).toContain(fact)
  })
})

describe('the words of the command', () => {
  it.each([
    [['biuld'], 'Did you mean build?'],
    [['chekc'], 'Did you mean check?'],
    [['check', '--formt', 'json'], 'Did you mean --format?'],
    [['build', '--base-ulr', 'x'], 'Did you mean --base-url?'],
    [['check', '--format', 'xml'], 'Allowed choices are pretty, json, github'],
    [['build', 'extra'], 'too many arguments'],
    [['build', '--jobs', 'many'], 'Write a whole number'],
    [['new', 'EU00'], '--start'],
  ])('%j is refused with a hint', (words, hint) => {
    const { code, stdout, stderr } = causebook(words, emptyFolder())
    expect([code, stdout]).toEqual([2, ''])
    expect(stderr).toContain(hint)
  })

  it('are explained', () => {
    const help = causebook(['--help'], emptyFolder())
    expect(help).toMatchObject({ code: 0, stderr: '' })
    for (const command of ['new', 'check', 'build', 'explain'])
      expect(help.stdout).toContain(`  ${command}`)
    const { stdout } = causebook(['build', '--help'], emptyFolder())
    for (const option of [
      'config',
      'reports',
      'out',
      'base-url',
      'audience',
      'format',
      'strict',
      'now',
      'no-cache',
      'no-search',
      'no-verify',
      'force',
      'jobs',
      'quiet',
    ])
      expect(stdout).toContain(`--${option}`)
  })

  it('tell the version of the package', () => {
    const { version } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    expect(causebook(['--version'], emptyFolder())).toEqual({
      code: 0,
      stdout: `${version}\n`,
      stderr: '',
    })
  })

  it('explain a code', () => {
    expect(causebook(['explain', 'time/ambiguous'], emptyFolder())).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('This time happened twice'),
    })
    expect(causebook(['explain', 'time/ambigous'], emptyFolder())).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'causebook: No diagnostic has the code "time/ambigous"\nDid you mean time/ambiguous?\n',
    })
  })
})
