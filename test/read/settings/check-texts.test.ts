import { describe, expect, it } from 'vitest'
import { sourcePath } from '../../../src/model/paths.ts'
import { readConfig } from '../../../src/read/settings/read-config.ts'

const head = 'site: { url: https://rca.example.org/ }\nfeed: { authority: example.org }\n'

function found(text: string) {
  const { config, diagnostics } = readConfig(`${head}${text}`, sourcePath('causebook.yaml'))
  const told = diagnostics.map(({ code, message, place }) => {
    const what = /"([^"]*)"|<\w+>/.exec(message)?.[0] ?? ''
    return `${place?.line}:${place?.column} ${code} ${what}`.trim()
  })
  return { config, told }
}

describe('the text of a section', () => {
  it('has each link that leads to nothing told once, where it stands', () => {
    const { config, told } = found(`sections:
  communication:
    text: |
      See [a](a.md), ![b](b.png) and <img src="c.png" alt="c">.

      - and [d](#d), and [a](a.md) again
`)
    expect(config).toBeNull()
    expect(told).toEqual([
      '6:11 config/invalid "a.md"',
      '6:22 config/invalid "b.png"',
      '6:38 config/invalid "c.png"',
      '8:13 config/invalid "#d"',
    ])
  })

  it('is warned of for what pages leave out of it or show otherwise', () => {
    const { config, told } = found(`sections:
  communication:
    text: >-
      ![](https://status.example.org/a.png) <iframe src="https://status.example.org/"></iframe>
  history: { text: 'See [it](javascript:alert) and ![b](file:b.png).' }
`)
    expect(config).not.toBeNull()
    expect(told.sort()).toEqual([
      '6:45 markdown/html-removed <iframe>',
      '6:7 link/no-alt',
      '6:7 link/remote-image',
      '7:25 link/refused "javascript:alert"',
      '7:52 link/refused "file:b.png"',
    ])
  })

  it('has headings below that of the section', () => {
    const { config } = found(`sections: { communication: { text: "# A\\n\\n## B\\n\\n#### C" } }`)
    const section = config?.sections.find(({ key }) => key === 'communication')
    expect(section?.boilerplate?.match(/<h\d>/g)).toEqual(['<h3>', '<h3>', '<h4>'])
  })
})
