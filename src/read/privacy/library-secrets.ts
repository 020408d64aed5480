/** Finds secrets in a text by the rules of secretlint, of which it imports the preset. */
import { rules as untyped } from '@secretlint/secretlint-rule-preset-recommend'
import type { Secret } from './find-secrets.ts'

interface Report {
  readonly message: string
  readonly range: readonly [from: number, to: number]
}

/** As much of secretlint's rules as is used here; their types are in a package of their own. */
interface Rule {
  readonly meta: { readonly id: string }
  readonly create: (
    context: {
      readonly createTranslator: () => (id: string) => string
      readonly report: (report: Report) => void
      readonly ignore: () => void
      readonly sharedOptions: object
    },
    options: object,
  ) => { readonly file: (source: object) => unknown }
}

/** Whose they are, where the name of the rule is not how people write it. */
const owners: Readonly<Record<string, string>> = {
  '1password': '1Password',
  gitlab: 'GitLab',
  gcp: 'Google Cloud',
  'hashicorp-vault': 'HashiCorp Vault',
  huggingface: 'Hugging Face',
  npm: 'npm',
  sendgrid: 'SendGrid',
}

let found: Secret[] = []

/**
 * Comments that silence rules are not ours. Of the others, which all have a form of ours, some take long for what only
 * looks alike, and some do not tell where the secret itself is.
 */
const leftOut = [
  ...['filter-comments', 'github', 'openai'],
  ...['aws', 'basicauth', 'database-connection-string'],
]
const scanners = (untyped as unknown as readonly Rule[])
  .map(rule => ({ rule, name: rule.meta.id.replace(/^.*-rule-/, '') }))
  .filter(({ name }) => !leftOut.includes(name))
  .map(({ rule, name }) => {
    const what = name === 'privatekey' ? 'a private key' : `a secret of ${ownerOf(name)}`
    const report = ({ range: [from, to] }: Report) => found.push({ from, to, what })
    const context = { createTranslator: () => (id: string) => id, ignore: () => {}, report }
    return rule.create({ ...context, sharedOptions: {} }, {})
  })

function ownerOf(name: string): string {
  return owners[name] ?? name.charAt(0).toUpperCase() + name.slice(1)
}

/** What the rules find, in their order. */
export function librarySecrets(text: string): readonly Secret[] {
  found = []
  // By name and ending some rules tell files of packages and keys, which a report is not.
  const source = { content: text, contentType: 'text', filePath: 'report.md', ext: '.md' }
  for (const scanner of scanners) scanner.file(source)
  return found
}
