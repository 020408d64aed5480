/** Turns what is known of a knowledge base into the files that it begins with. */
import { loadStarter, type StarterFiles } from '../../io/write-starter.ts'
import { yamlText } from '../../model/writing/yaml-text.ts'
import { frontMatterSnippets } from './front-matter-snippets.ts'

export const pipelines = ['github', 'gitlab', 'none'] as const
export type Pipeline = (typeof pipelines)[number]

export interface Beginning {
  readonly title: string
  /** The address of the site. */
  readonly url: string
  /** The id of the first instance. */
  readonly instance: string
  readonly timezone: string
  readonly ci: Pipeline
}

/** Where the first report lies, which begins with the day of its incident as those of `new` do. */
export const firstReport = 'rcas/2026-03-02-example.md'

/** `causebook.yaml`, which names the year in which it is written. */
export function starterConfig(beginning: Beginning, year: string): string {
  const { title, url, instance, timezone } = beginning
  const authority = URL.canParse(url) ? new URL(url).hostname : url
  return loadStarter('starter/causebook.yaml', {
    ...inYaml({ title, url, instance, timezone, authority }),
    year,
  })
}

/** A configuration whose registry is a comment, to be filled in. */
export function withoutRegistry(config: string): string {
  return config.replace(/^instances:\n(?: .*\n)+/m, lines => lines.replace(/^(?=.)/gm, '# '))
}

/** All others; the first report only where there is none. */
export function starterFiles(
  { instance, timezone, ci }: Beginning,
  version: string,
  isFirst: boolean,
): StarterFiles {
  const report = { ...inYaml({ instance, timezone }), path: firstReport }
  const checklist =
    ci === 'gitlab'
      ? '.gitlab/merge_request_templates/Default.md'
      : '.github/pull_request_template.md'
  return new Map([
    ...(isFirst ? [[firstReport, loadStarter('starter/first-report.md', report)] as const] : []),
    ['.gitignore', loadStarter('starter/gitignore')],
    ['package.json', loadStarter('starter/package.json', { version })],
    ['.vscode/extensions.json', loadStarter('starter/vscode-extensions.json')],
    ['.vscode/settings.json', loadStarter('starter/vscode-settings.json')],
    ['.vscode/causebook.code-snippets', snippets()],
    ['.idea/jsonSchemas.xml', loadStarter('starter/jetbrains-schemas.xml')],
    [checklist, loadStarter('starter/pull-request.md')],
    ...pipelineFiles[ci].map(([path, from]) => [path, loadStarter(from)] as const),
  ])
}

function snippets(): string {
  return frontMatterSnippets(JSON.parse(loadStarter('schemas/front-matter.json')))
}

const pipelineFiles: Readonly<Record<Pipeline, readonly (readonly [string, string])[]>> = {
  github: [
    ['.github/workflows/causebook-pages.yml', 'docs/recipes/github-pages.yml'],
    ['.github/workflows/causebook-pull-request.yml', 'docs/recipes/github-pull-request.yml'],
  ],
  gitlab: [['.gitlab-ci.yml', 'docs/recipes/gitlab-ci.yml']],
  none: [],
}

function inYaml(slots: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(slots).map(([name, value]) => [name, yamlText(value)]))
}
