import { symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { causebook } from '../command.ts'
import { emptyFolder } from '../trees.ts'
import { write } from './repository.ts'
import { soundReport as report } from './sound-report.ts'

const settings =
  'site: { title: Alma, url: https://rca.example.org/ }\nfeed: { authority: example.org }\n'
const broken = report.replace('13:45', '25:45')
const linking = `${report}\nAs [before](2019/sound.md) and [then](nowhere.md).\n`

function knowledgeBase(): string {
  const folder = emptyFolder()
  write(folder, {
    'causebook.yaml': settings,
    'README.md': 'Ours',
    'rcas/broken.md': broken,
    'rcas/linking.md': linking,
    'rcas/2019/sound.md': report,
    'rcas/2019/twin.md': report.replace('---', '---\nid: linking'),
  })
  return folder
}

function check(folder: string, ...words: string[]) {
  const { code, stdout, stderr } = causebook(
    ['check', '--now', '2026-11-22T12:00:00Z', '--jobs', '0', ...words],
    folder,
  )
  return { code, told: stdout.match(/^\S+ (?:warning|error|info) \S+$/gm) ?? [], stdout, stderr }
}

describe('check FILE', () => {
  it('tells of these alone, and fails for these alone', () => {
    const folder = knowledgeBase()
    expect(check(folder).told.length).toBe(3)
    expect(check(folder, 'rcas/2019/sound.md')).toEqual({
      code: 0,
      told: [],
      stdout: '1 report, nothing wrong\n',
      stderr: '',
    })
    expect(check(folder, 'rcas/broken.md')).toMatchObject({
      code: 1,
      told: ['rcas/broken.md:4:8 error time/impossible'],
    })
    expect(check(folder, '--strict', 'rcas/2019/sound.md').code).toBe(0)
  })

  it('reads all, so that links lead where they do', () => {
    const { stdout } = check(knowledgeBase(), 'rcas/linking.md')
    expect(stdout).toContain('nowhere.md')
    expect(stdout).not.toContain('sound.md ')
  })

  it('tells of what two files are in together, whichever is named', () => {
    const folder = knowledgeBase()
    for (const file of ['rcas/linking.md', 'rcas/2019/twin.md'])
      expect(check(folder, file).told).toContainEqual(
        expect.stringMatching(/^rcas\/.* error id\/duplicate$/),
      )
  })

  it('takes paths as they come: absolute, from another folder, by a link, as a folder', () => {
    const folder = knowledgeBase()
    const link = join(emptyFolder(), 'kb')
    symlinkSync(folder, link)
    const config = ['--config', join(folder, 'causebook.yaml')]
    for (const [place, ...words] of [
      [folder, join(folder, 'rcas/broken.md')],
      [folder, './rcas/../rcas/broken.md'],
      [join(folder, 'rcas/2019'), '../broken.md', ...config],
      [folder, join(link, 'rcas/broken.md')],
      [link, 'rcas/broken.md', '--config', join(link, 'causebook.yaml')],
    ] as [string, ...string[]][])
      expect(check(place, ...words).told).toEqual([expect.stringContaining('time/impossible')])
    expect(check(folder, 'rcas').told.length).toBe(3)
    expect(check(folder, '.').told.length).toBe(3)
    expect(check(folder, 'rcas/2019/').told).toEqual(check(folder, 'rcas/2019').told)
  })

  it('passes over what is none of it, or is gone', () => {
    const folder = knowledgeBase()
    expect(check(folder, 'README.md', 'rcas/gone.md', '/etc/hosts', 'rcas/brok')).toEqual({
      code: 0,
      told: [],
      stdout: '0 reports, nothing wrong\n',
      stderr: '',
    })
  })

  it('says what is wrong with the settings where they are named, or where nothing can be known', () => {
    const folder = knowledgeBase()
    write(folder, { 'causebook.yaml': 'site: { title: Alma }\n' })
    expect(check(folder, 'rcas/2019/sound.md').told).toEqual([])
    expect(check(folder, 'causebook.yaml').told).toEqual([
      expect.stringContaining('causebook.yaml:1:7 info config/no-url'),
    ])
    write(folder, { 'causebook.yaml': 'site: { titel: Alma }\n' })
    expect(check(folder, 'rcas/2019/sound.md')).toMatchObject({
      code: 2,
      told: [expect.stringContaining('config/unknown-key')],
    })
  })

  it('goes with formats and limits', () => {
    const folder = knowledgeBase()
    const { code, stdout } = check(folder, '--format', 'json', 'rcas/2019/sound.md')
    expect([code, JSON.parse(stdout).diagnostics]).toEqual([0, []])
  })
})
