/** What the public is not to be led to. */
import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { Notes } from '../../../src/read/notes.ts'
import { notePrivate } from '../../../src/read/privacy/note-private.ts'

const internalSite = 'https://rca.staff.example.org/kb/'

function told(text: string, audience: 'public' | 'internal' = 'public') {
  const notes = new Notes(sourcePath('a.md'))
  notePrivate(text, null, { audience, privacy: { allow: [], internalSite } }, notes)
  return notes.diagnostics.map(({ message }) => message.replace(/^.*published: /, ''))
}

describe('the site for internal readers', () => {
  it.each([
    [
      'See https://rca.staff.example.org/kb/reports/mail/.',
      'rca.staff.example.org/kb/reports/mail/.',
    ],
    ['See [it](HTTPS://RCA.staff.example.org/kb/#x).', 'RCA.staff.example.org/kb/#x'],
    ['See rca.staff.example.org/kb.', 'rca.staff.example.org/kb.'],
  ])('is not to be named: %s', (text, address) => {
    expect(told(text)).toEqual([address])
  })

  it.each([
    'https://rca.staff.example.org/kbx/',
    'https://other.rca.staff.example.org/kb/',
    'https://rca.staff.example.org/kb.html',
    'https://rca-staff.example.org/kb/',
  ])('is no other: %s', text => expect(told(text)).toEqual([]))

  it('may be named to those whom it is for', () => {
    expect(told(internalSite, 'internal')).toEqual([])
  })
})
