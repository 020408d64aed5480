import { describe, expect, it } from 'vitest'
import { outputPath, sourcePath } from '../../../src/model/paths.ts'
import { gatherHiddenWords, type PublicText } from '../../../src/verify/leaks/hidden-words.ts'
import { LeakFinder } from '../../../src/verify/leaks/leak-finder.ts'

const file = sourcePath('mail.md')

/** What of `hidden` is found in a file, if `told` is public. */
function leaksIn(
  hidden: string,
  path: string,
  content: string | Uint8Array,
  told: readonly PublicText[] = [],
  facts: readonly string[] = [],
  words: unknown = {},
): readonly string[] {
  const texts = [{ text: hidden, file, line: 7, column: 1, why: 'internal' as const }]
  const finder = new LeakFinder(
    gatherHiddenWords(texts, () => told, facts, words),
    sourcePath,
  )
  finder.see({ path: outputPath(path), content })
  return finder.conclude().map(({ message }) => message)
}

const bytes = (text: string) => new TextEncoder().encode(text)

describe('a hidden sentence of common words', () => {
  const sentence = 'In the end we *paid* the ransom.'

  it.each([
    ['a.html', '<p>In the end we <em>paid</em> the ransom.</p>'],
    ['a.html', '<p>we <a href="x" title="y z">paid</a> the\n   ransom</p>'],
    ['a.html', '<p>We&nbsp;paid&#32;the&#x20;ran&shy;som</p>'],
    ['a.html', '<meta name="description" content="In the end we paid the ransom.">'],
    ['a.html', '<script type="application/ld+json">{"text":"We paid the ransom"}</script>'],
    ['a.html', '<!-- we paid the ransom -->'],
    ['feed.rss', '<description>&lt;p&gt;We paid the ransom&lt;/p&gt;</description>'],
    ['feed.atom', '<content type="html"><![CDATA[<p>We <b>paid</b> the ransom</p>]]></content>'],
    ['feed.json', '{"html":"<p>We\\n<em>paid</em> the ransom<\\/p>"}'],
    ['a.json', '{"text":"We \\u0070aid the ransom"}'],
    ['a.csv', 'id,text\r\n1,"said ""no"", we paid the ransom"\r\n'],
    ['a.ics', 'DESCRIPTION:We pa\r\n id the ran\r\n\tsom\\, at last\r\n'],
    ['a.md', '> we **paid**\n> the ransom'],
    [
      'a.svg',
      '<svg><text>We paid the <tspan>x</tspan></text><title>WE PAID THE RANSOM</title></svg>',
    ],
    ['a.css', '.x::after { content: "we paid the ransom" }'],
    ['a.js', 'const text = `we paid the ransom`'],
    ['a.txt', 'mailto:x?body=we%20paid%20the%20ransom'],
    ['we-paid-the-ransom.txt', ''],
    ['a.css', `src: url(data:text/plain;base64,${btoa('In the end we paid the ransom')})`],
  ])('is found in %s: %s', (path, content) => {
    const [found = ''] = leaksIn(sentence, path, content)
    expect(found).toContain(`published in ${path}`)
    expect(leaksIn(sentence, path, bytes(content))).not.toEqual([])
  })

  it.each([
    ['a.ics', 'NAME:We paid\r\nTHE-RANSOM:x\r\n'],
    ['a.ics', 'NAME:We paid\r\nthe ransom:x\r\n'],
    ['a.csv', 'id,we paid\r\nthe ransom,1\r\n'],
    ['a.csv', 'we paid,the ransom\r\n'],
    ['a.json', '["we paid", "the ransom"]'],
    ['a.json', '{"we paid": "the ransom"}'],
    ['a.xml', '<title>We paid</title>\n<title>the ransom</title>'],
    ['a.txt', 'We paid\n\nthe ransom'],
  ])('is none where it runs over the end of a text in %s: %s', (path, content) => {
    const told = [{ name: '', content: 'ransom' }]
    expect(leaksIn('We paid the ransom', path, content, told)).toEqual([])
  })

  it('is none where a public text has it, in whatever markup', () => {
    const page = '<p>In the end we paid the ransom.</p>'
    for (const content of [
      'It was said: “In the end we **paid** the ransom” (by whom?)',
      'In the end we [paid](https://example.org/) the ransom.',
      '> In the\n> end we <b>paid</b> the ransom',
    ])
      expect(leaksIn(sentence, 'a.html', page, [{ name: 'a.md', content }]), content).toEqual([])
  })

  it('is told with the places of both', () => {
    const told = [{ name: 'a.txt', content: 'the ransom was paid' }]
    const text = 'Quite so.\nIn the end we paid the ransom.'
    const texts = [{ text, file, line: 7, column: 3, why: 'internal' as const }]
    const finder = new LeakFinder(
      gatherHiddenWords(texts, () => told, []),
      sourcePath,
    )
    finder.see({ path: outputPath('a.html'), content: '<p>x</p>\n<p>paid the ransom</p>' })
    expect(finder.conclude()).toEqual([
      {
        code: 'output/leak',
        severity: 'error',
        file,
        place: { line: 8, column: 15, endLine: 8, endColumn: 30 },
        message:
          '"paid the ransom" would be published in a.html:2:4: expected nowhere, for only an internal text says it',
        hint: expect.stringContaining('say it in a text that is published'),
      },
    ])
  })
})

describe('hidden names and numbers', () => {
  it.each([
    ['host 10.0.3.7', '<td>10.0.3.7</td>'],
    ['ticket ACME-1234', 'see acme-1234'],
    ['ticket INC48213', '<a href="https://x.example/inc48213">'],
    ['call 5550142', '{"phone": 5550142}'],
    ['db-7.acme.example', 'ssh db-7.acme.example'],
    ['ask Jörg-Özil', 'J&ouml;rg-O\u0308zil'.replace('&ouml;', 'ö')],
    ['mail bob@acme.example', 'bob%40acme.example'],
    ['in Straße', 'STRASSE and straße'],
    ['von Müller', 'mu\u0308ller'],
    ['秘密の顧客情報', '<p>これは秘密の<b>顧客</b>情報です</p>'],
    ['сервер упал', 'СЕРВЕР'],
  ])('are found: %s in %s', (hidden, content) => {
    expect(leaksIn(hidden, 'a.html', content)).toHaveLength(1)
  })

  it('are no days, times, durations and round numbers, which pages compute', () => {
    const hidden =
      'On 2026-03-05, 2026-03-05T10:00:00Z, 20260305T100000Z, 05.03.2026 at 10:00, for 45 minutes or PT45M, 99.95 %, 120000 of 43 users, v1.2.3, Q3 2026, 1500ms, 172800 s, #at-2026-03-02t1100'
    const page =
      '<p>2026-03-05 2026-03-05T10:00:00Z 20260305T100000Z 05.03.2026 10:00 45 minutes PT45M 99.95 % 120000 43 1.2.3 2026-q3 1500ms 172800</p><i id="at-2026-03-02t1100">'
    const told = [{ name: 'a.txt', content: 'minutes users' }]
    expect(leaksIn(hidden, 'a.html', page, told)).toEqual([])
  })

  it('are not parts of longer words', () => {
    expect(leaksIn('the facade', 'a.css', '/* 9facade3 facades */')).toEqual([])
  })
})

describe('what pages are composed of', () => {
  it('is no phrase, though a hidden text has the same', () => {
    const told = [
      { name: 'words.json', content: '{"title":"All incidents in {instance}","is":"It was down"}' },
      { name: 'causebook.md', content: 'name: Frankfurt\n\nproduct: Mail' },
    ]
    const hidden =
      'All incidents in Frankfurt. Mail in Frankfurt is down, it was down in Frankfurt.'
    const page = '<h1>All incidents in Frankfurt</h1><p>Mail</p><p>It was down in Frankfurt</p>'
    expect(leaksIn(hidden, 'a.html', page, told, ['Frankfurt', 'Mail'])).toEqual([])
  })

  it('is no phrase where one of their texts is put next to another', () => {
    const words = {
      outage: { one: '{who} was unavailable', other: '{who} were unavailable' },
      introduction: 'On {day}, {what} for {duration}.',
    }
    const told = '<p>On March 2, EU00 was unavailable for 40 minutes</p>'
    const others = [{ name: '', content: 'unavailable' }]
    const hidden = 'The service was unavailable for hours.'
    expect(leaksIn(hidden, 'a.html', told, others)).toHaveLength(1)
    expect(leaksIn(hidden, 'a.html', told, others, [], words)).toEqual([])
    const leak = '<p>was hit for good</p>'
    expect(leaksIn('It was hit for good.', 'a.html', leak, [], [], words)).toHaveLength(1)
  })

  it('is a name of a file of the site where everybody may know what that is about, and else not', () => {
    const told = [{ name: '', content: '2026-03-02-mail and its feed' }]
    const hidden = 'See api/reports/2026-03-02-mail.json, feed.rss, and 2026-03-09-vpn.json.'
    expect(leaksIn(hidden, '2026-03-02-mail.json', 'feed.rss', told)).toEqual([])
    expect(leaksIn(hidden, '2026-03-09-vpn.json', '', told)).toHaveLength(1)
  })
})

describe('the search index', () => {
  it('is read as it is written', () => {
    expect(leaksIn('kraken', 'search/index/a.txt', '00kraft\n40en\n20xy')).toEqual([])
    expect(leaksIn('kraken', 'search/index/a.txt', '00krack\n30ken')).toHaveLength(1)
    const names = bytes('kraft\nkraken')
    const part = new Uint8Array([names.length, ...names, 107, 1, 2])
    expect(leaksIn('kraken', 'search/index/a.bin', part)).toHaveLength(1)
  })
})

describe('a file', () => {
  const see = (path: string, from: string, content: string) => {
    const text = 'See [the map](maps/m%20a.png) of host 10.0.3.7 by kraken'
    const texts = [
      { text, file: sourcePath('2026/mail.md'), line: 1, column: 1, why: 'draft' as const },
    ]
    const finder = new LeakFinder(
      gatherHiddenWords(texts, () => [], []),
      sourcePath,
    )
    finder.see({ path: outputPath(path), content, from: sourcePath(from) })
    return finder.conclude().map(({ message }) => message)
  }

  it('that only hidden texts lead to is found, whatever it is called', () => {
    expect(see('files/x', '2026/maps/m a.png', '')).toEqual([
      '"maps/m%20a.png" would be published in files/x (the file itself): expected nowhere, for only a draft says it',
    ])
  })

  it('that is taken over may use the same words, but not the same names and numbers', () => {
    expect(see('files/log.txt', 'log.txt', 'the kraken')).toEqual([])
    expect(see('files/log.txt', 'log.txt', 'at 10.0.3.7')).toHaveLength(1)
  })
})

describe('a ligature', () => {
  it.each([
    ['The configurator broke.', 'The conﬁgurator broke.'],
    ['The ffxample and ofﬁcium.', 'The ﬀxample and officium.'],
    ['The kgofgold of ǆungla.', 'The ㎏ofgold of ǅungla.'],
    ['The conﬁgurator broke.', 'The configurator broke.'],
  ])('of a public text is no leak where it is spelled out: %s', (hidden, told) => {
    const publics = [{ name: 'a.md', content: told }]
    for (const text of [told, told.normalize('NFKC')])
      expect(leaksIn(hidden, 'a.html', text, publics)).toEqual([])
  })

  it('hides nothing that it spells', () => {
    expect(leaksIn('The conﬁgurator broke.', 'a.txt', 'configurator')).toHaveLength(1)
    expect(leaksIn('The conﬁgurator broke.', 'a.txt', 'conﬁgurator')).toHaveLength(1)
  })
})

it('takes a time that grows with the text alone', () => {
  const texts = [
    '<a '.repeat(50_000),
    ']('.repeat(50_000),
    '&#'.repeat(50_000),
    '%4'.repeat(50_000),
  ]
  texts.push('\\u'.repeat(50_000), '> '.repeat(50_000), '\n '.repeat(50_000), '[x]:'.repeat(50_000))
  for (const text of texts)
    for (const path of ['a.html', 'a.md', 'a.json']) {
      const before = process.cpuUsage().user
      leaksIn(text, path, text)
      expect((process.cpuUsage().user - before) / 1e6, `${path} ${text.slice(0, 9)}`).toBeLessThan(
        2,
      )
    }
})
