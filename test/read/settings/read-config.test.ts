import { describe, expect, it } from 'vitest'
import type { Config } from '../../../src/model/config.ts'
import type { Code } from '../../../src/model/diagnostics.ts'
import { sourcePath } from '../../../src/model/paths.ts'
import { defaultConfig, readConfig, withSiteUrl } from '../../../src/read/settings/read-config.ts'

const file = sourcePath('../causebook.yaml')

function read(text: string): Config {
  const { config, diagnostics } = readConfig(text, file)
  if (!config) throw new Error(diagnostics.map(({ message }) => message).join('\n'))
  return config
}

describe('readConfig', () => {
  it('has a default for everything', () => {
    expect(readConfig('', file).diagnostics.map(({ code }) => code)).toEqual(['config/no-url'])
    expect(defaultConfig()).toMatchObject({
      site: { title: 'Incident reports', url: 'http://localhost/', language: 'en' },
      feed: { authority: 'localhost', year: 2026, limit: 50 },
      instances: [],
      policy: { rcaForMinutes: 5, publishWithinWorkingDays: 10, availabilityTarget: 99.9 },
      audience: 'public',
      feedbackUrl: null,
      editUrl: null,
      viewUrl: null,
      copiesSources: false,
      largestFile: 100_000_000,
      theme: { logo: null, accent: null, cards: true },
    })
    expect(defaultConfig().sections.map(({ key }) => key)).toEqual([
      'introduction',
      'products',
      'root-cause',
      'actions',
      'timeline',
      'communication',
      'history',
    ])
  })

  it('takes every setting', () => {
    const { config, diagnostics } = readConfig(
      `
site: { title: Alma, url: https://rca.example.org/kb, language: nl, organisation: Ex Libris }
feed: { authority: example.org, year: 2025, limit: 10 }
instances:
  EU01: {}
  EU00: { name: Alma EU00, region: Europe, datacenter: Amsterdam, timezone: Europe/Amsterdam, product: Alma, status_url: https://status.example.org/, aliases: [EU, Amsterdam], since: 2015-01-01 }
sections:
  order: [history, root-cause]
  root-cause: { title: Oorzaak, aliases: Waarom, required: false }
  communication: { text: "See the [status page](https://status.example.org/) <script>alert(1)</script>" }
policy: { rca_for_minutes: 0.5, publish_within_working_days: 3, availability_target: 99.95, downtime_kinds: [outage, degraded] }
audience: internal
feedback: { url: "mailto:rca@example.org" }
source: { edit_url: "https://git.example.org/edit/{path}", view_url: "https://git.example.org/blob/{path}", copy: true }
theme: { logo: logo.svg, accent: "#1f5f8b", cards: false }
`,
      file,
    )
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/html-removed'])
    expect(config).toMatchObject({
      site: { title: 'Alma', url: 'https://rca.example.org/kb/', language: 'nl' },
      feed: { authority: 'example.org', year: 2025, limit: 10 },
      policy: {
        rcaForMinutes: 0.5,
        publishWithinWorkingDays: 3,
        availabilityTarget: 99.95,
        downtimeKinds: ['outage', 'degraded'],
      },
      audience: 'internal',
      feedbackUrl: 'mailto:rca@example.org',
      editUrl: 'https://git.example.org/edit/{path}',
      viewUrl: 'https://git.example.org/blob/{path}',
      copiesSources: true,
      largestFile: 100_000_000,
      theme: { logo: { file: 'logo.svg' }, accent: '#1f5f8b', cards: false },
    })
    expect(config?.instances.map(({ id, name }) => [id, name])).toEqual([
      ['EU00', 'Alma EU00'],
      ['EU01', 'EU01'],
    ])
    expect(config?.instances[0]).toMatchObject({
      aliases: ['EU', 'Amsterdam'],
      since: '2015-01-01',
    })
  })

  it('puts the sections that `order` names first, and knows them by their usual names too', () => {
    const { sections } = read(`
site: { url: https://example.org/ }
sections:
  order: [history, root-cause]
  root-cause: { title: Oorzaak, aliases: Waarom }
`)
    expect(sections.map(({ key }) => key)).toEqual([
      'history',
      'root-cause',
      'introduction',
      'products',
      'actions',
      'timeline',
      'communication',
    ])
    expect(sections[1]).toMatchObject({ title: 'Oorzaak', required: true })
    expect(sections[1]?.aliases).toEqual(
      expect.arrayContaining(['Waarom', 'Root Cause Analysis', 'Root Cause']),
    )
  })

  it('makes the text of a section safe HTML', () => {
    const { sections } = read(
      'sections: { communication: { text: "On the [portal](https://example.org/).<script>x</script>" } }',
    )
    expect(sections.find(({ key }) => key === 'communication')?.boilerplate).toBe(
      '<p>On the <a href="https://example.org/">portal</a>.</p>',
    )
  })

  it.each<[string, Code, number, string, string | undefined]>([
    ['site: { title: Incidents', 'config/syntax', 1, 'has no end', undefined],
    ['a: 1\nsite: {}\nsite: {}', 'config/syntax', 3, '`site` stands twice', undefined],
    ['site: { title: A: B }', 'config/syntax', 1, '', undefined],
    [
      'site: { titel: Incidents }',
      'config/unknown-key',
      1,
      '`site.titel` is not a known key',
      'Did you mean `title`?',
    ],
    [
      'instances: { EU00: { since: 2019-02-30 } }',
      'config/invalid',
      1,
      '"2019-02-30" does not exist',
      'Days are year-month-day',
    ],
    ['policy: { downtime_kinds: [none] }', 'config/invalid', 1, 'downtime_kinds', undefined],
    ['sitte: {}', 'config/unknown-key', 1, '`sitte`', 'Did you mean `site`?'],
    [
      '\ninstances:\n  EU00: { zone: x }',
      'config/unknown-key',
      3,
      '`instances.EU00.zone`',
      'Known here: name,',
    ],
    [
      'sections: { rootcause: {} }',
      'config/unknown-key',
      1,
      '`sections.rootcause`',
      'Did you mean `root-cause`?',
    ],
    [
      'feed: { limit: many }',
      'config/invalid',
      1,
      '`feed.limit` is "many": expected a number',
      undefined,
    ],
    [
      'sections: { communication: { text: ":::internal\\nSecret\\n:::" } }',
      'config/invalid',
      1,
      'has the fence of a block',
      'Write what everybody may read',
    ],
    ['feed: { limit: 0 }', 'config/invalid', 1, '`feed.limit` is the number 0', undefined],
    ['feed: { year: 20.5 }', 'config/invalid', 1, '`feed.year` is the number 20.5', undefined],
    [
      'site: { hours: 13 }',
      'config/invalid',
      1,
      'the number 13: expected one of 12, 24',
      undefined,
    ],
    ['site: { hours: "24" }', 'config/invalid', 1, 'expected one of 12, 24', 'Did you mean 24?'],
    ['site: { url: example.org }', 'config/invalid', 1, 'expected a web address', undefined],
    ['site: { url: "https://[" }', 'config/invalid', 1, 'expected a web address', undefined],
    ['site: { url: "https://a.example/?b" }', 'config/invalid', 1, 'without "?", "#"', undefined],
    ['site: { language: English! }', 'config/invalid', 1, 'expected a BCP 47', undefined],
    ['feed: { authority: "a b" }', 'config/invalid', 1, 'expected a domain', undefined],
    ['site: { title: "a\\e[31m" }', 'config/invalid', 1, 'without control characters', undefined],
    ['feed: { limit: 0 }', 'config/invalid', 1, 'is the number 0: expected at least 1', undefined],
    ['policy: { rca_for_minutes: -1 }', 'config/invalid', 1, 'expected at least 0', undefined],
    [
      'site: { title: 7 }',
      'config/invalid',
      1,
      '`site.title` is the number 7: expected text',
      'Put quotes around it if it is text',
    ],
    ['audience: everybody', 'config/invalid', 1, 'expected one of public, internal', undefined],
    ['audience: interal', 'config/invalid', 1, 'expected one of', 'Did you mean internal?'],
    ['theme: { accent: blue }', 'config/invalid', 1, 'expected a colour', undefined],
    [
      'sections: { order: [cause] }',
      'config/invalid',
      1,
      '`sections.order.0` is "cause"',
      undefined,
    ],
    ['- a list', 'config/invalid', 1, 'The whole is a list: expected keys and values', undefined],
    ['just text', 'config/invalid', 1, 'The whole is "just text"', undefined],
    [
      'instances:\n  EU00: { timezone: CET }',
      'config/invalid',
      2,
      '"CET" is not a time zone',
      'Write the place: `timezone: Europe/Amsterdam` or',
    ],
    [
      'instances:\n  EU00: { timezone: Etc/GMT+99 }',
      'config/invalid',
      2,
      '"Etc/GMT+99" is not a time zone',
      undefined,
    ],
    [
      'instances:\n  EU00: { aliases: [EU] }\n  EU01: { aliases: [EU] }',
      'config/alias-twice',
      3,
      'EU stands for both EU00 and EU01',
      undefined,
    ],
    [
      'instances:\n  EU00: {}\n  EU01: { aliases: [EU00] }',
      'config/alias-twice',
      3,
      'EU00 stands for both EU00 and EU01',
      undefined,
    ],
    [
      'instances:\n  EU-00: {}\n  eu_00: {}',
      'config/alias-twice',
      3,
      'eu_00 and EU-00 have the same address, instances/eu-00/',
      undefined,
    ],
    [
      'instances:\n  EU00: { region: North Sea }\n  EU01: { region: north-sea }',
      'facet/same-address',
      3,
      '"north-sea" and "North Sea" have the same address, /regions/north-sea/',
      'Use one spelling',
    ],
  ])('%j is %s', (text, code, line, message, hint) => {
    const { config, diagnostics } = readConfig(text, file)
    const found = diagnostics.find(diagnostic => diagnostic.code === code)
    expect(config).toBeNull()
    expect(found).toMatchObject({ severity: 'error', file, place: { line } })
    expect(found?.message).toContain(message)
    if (hint !== undefined) expect(found?.hint).toContain(hint)
  })

  it.each([
    ['#ffcc00', '#ffcc00 has a contrast of 1.47:1 with the light paper'],
    ['#000000', 'The lighter shade of #000000 has a contrast of 3.59:1 with the dark paper'],
  ])('warns of the accent %s, and names one that can be read', (accent, message) => {
    const text = `site: { url: https://example.org/ }\ntheme:\n  accent: '${accent}'`
    const { config, diagnostics } = readConfig(text, file)
    expect(config?.theme.accent).toBe(accent)
    expect(diagnostics).toMatchObject([
      { code: 'theme/low-contrast', severity: 'warning', file, place: { line: 3 } },
    ])
    expect(diagnostics[0]?.message).toBe(`${message}: expected at least 4.5:1`)
    const [named = ''] = diagnostics[0]?.hint?.match(/#[0-9a-f]{6}$/) ?? []
    expect(readConfig(text.replace(accent, named), file).diagnostics).toEqual([])
  })

  it('says without an address that feeds will name a wrong one', () => {
    const { config, diagnostics } = readConfig('feed: { limit: 3 }\nsite: { title: Alma }', file)
    expect(config?.site.url).toBe('http://localhost/')
    expect(diagnostics).toMatchObject([
      { code: 'config/no-url', severity: 'info', place: { line: 2 } },
    ])
  })
})

describe('the address of a site for other readers than `site.url` is for', () => {
  const [url, internal] = ['https://rca.example.org/kb/', 'https://in.example.org/']

  it.each([
    [`url: ${url}`, '', 'internal', 'http://localhost/', ['config/url-of-others']],
    [`url: ${url}, internal_url: ${internal}`, '', 'internal', internal, []],
    [`url: ${url}, internal_url: ${internal}`, '', 'public', url, []],
    [`url: ${internal}`, 'audience: internal', 'internal', internal, []],
    [`url: ${internal}`, 'audience: internal', undefined, internal, []],
    [
      `url: ${internal}`,
      'audience: internal',
      'public',
      'http://localhost/',
      ['config/url-of-others'],
    ],
    [`url: ${url}, internal_url: ${internal}`, 'audience: internal', 'public', url, []],
    [`internal_url: ${internal}`, '', 'internal', internal, []],
    [`internal_url: ${internal}`, '', 'public', 'http://localhost/', ['config/no-url']],
    ['title: x', '', 'internal', 'http://localhost/', ['config/no-url']],
  ] as const)('{ %s } %s for %s is %s', (site, more, asked, expected, codes) => {
    const { config, diagnostics } = readConfig(`site: { ${site} }\n${more}`, file, asked)
    expect(config?.site.url).toBe(expected)
    expect(config?.site).not.toHaveProperty('internal_url')
    expect(diagnostics.map(({ code }) => code)).toEqual(codes)
    for (const { place, hint } of diagnostics) {
      expect(place?.line).toBe(1)
      expect(hint).toContain('--base-url')
    }
  })

  it.each(['https://rca.example.org/kb/', 'https://rca.example.org/kb'])(
    'is not %s for both',
    other => {
      const text = `site: { url: https://rca.example.org/kb/, internal_url: ${other} }`
      expect(readConfig(text, file).diagnostics).toMatchObject([
        { code: 'config/url-of-others', place: { line: 1 } },
      ])
    },
  )

  it.each(['url', 'internal_url'])('tells nobody how to sign in: %s', key => {
    const { config, diagnostics } = readConfig(
      `site: { ${key}: "https://who:secret@rca.example.org/" }`,
      file,
    )
    expect(config).toBeNull()
    expect(diagnostics).toMatchObject([{ code: 'config/invalid' }])
    expect(diagnostics[0]?.message).toContain("and a user's name or password")
  })

  it('does not change the ids in feeds', () => {
    const text = `site: { url: ${url}, internal_url: ${internal} }`
    expect(readConfig(text, file, 'internal').config?.feed.authority).toBe('rca.example.org')
  })
})

describe('withSiteUrl', () => {
  it('changes the address, and no id in a feed', () => {
    const config = read('site: { url: https://rca.example.org/ }')
    const moved = withSiteUrl(config, 'https://elsewhere.example/kb')
    expect(moved.site.url).toBe('https://elsewhere.example/kb/')
    expect(moved.feed.authority).toBe('rca.example.org')
  })
})

it.each([
  ['  EU00: {}\n  EU01: { aliases: [West, eu00] }', 'eu00', 'EU01', 'EU00'],
  ['  EU00: { aliases: [old_eu] }\n  EU01: { aliases: [West, Old EU] }', 'Old EU', 'EU01', 'EU00'],
])('warns of an alias with the address of another instance:\n%s', (text, alias, id, other) => {
  const { config, diagnostics } = readConfig(
    `site: { url: 'https://x.org/' }\ninstances:\n${text}`,
    file,
  )
  expect(config).not.toBeNull()
  expect(diagnostics).toMatchObject([{ code: 'config/alias-address', place: { line: 4 } }])
  expect(diagnostics[0]?.message).toContain(
    `${alias}, an alias of ${id}, has the address of ${other}`,
  )
  expect(diagnostics[0]?.place?.column).toBe(text.slice(text.indexOf('\n')).indexOf(alias))
})

it('says nothing of an alias that is written like its id', () => {
  const text =
    "site: { url: 'https://x.org/' }\ninstances:\n  EU00: { aliases: [eu00, EU 00, eu-00] }"
  expect(readConfig(text, file).diagnostics).toEqual([])
})

it('warns of an instance whose zone is the opposite of what it looks like', () => {
  const text = "site: { url: 'https://x.org/' }\ninstances:\n  NA05: { timezone: Etc/GMT+8 }"
  const { config, diagnostics } = readConfig(text, file)
  expect(config?.instances[0]?.timezone).toBe('Etc/GMT+8')
  expect(diagnostics).toMatchObject([
    {
      code: 'time/reversed-sign',
      place: { line: 3 },
      message: 'Etc/GMT+8 is UTC−8: in these names the sign is reversed',
    },
  ])
})
