/** Turns the schemas of front matter and of the configuration into their reference pages. */
import { editorSchemaOf } from '../../src/model/schemas/editor-schemas.ts'
import { takesOf } from './takes-of.ts'

/** As much of a JSON Schema as is read here. */
export interface Node {
  readonly type?: string | readonly string[]
  readonly description?: string
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly examples?: readonly string[]
  readonly patternErrorMessage?: string
  readonly minimum?: number
  readonly maximum?: number
  readonly maxLength?: number
  readonly anyOf?: readonly Node[]
  readonly items?: Node
  readonly properties?: Readonly<Record<string, Node>>
  readonly additionalProperties?: Node | false
  readonly required?: readonly string[]
}

/** Where the guide says more of a field or a setting. */
const guides: Readonly<Record<string, string>> = {
  status: 'writing-reports.md#status',
  summary: 'writing-reports.md#in-brief',
  root_cause: 'writing-reports.md#in-brief',
  start: 'writing-reports.md#times-that-are-not-known',
  end: 'writing-reports.md#times-that-are-not-known',
  timezone: 'writing-reports.md#times',
  timeline: 'writing-reports.md#timeline',
  revisions: 'feeds-and-data.md#what-happens-and-who-is-told',
  'revisions.kind': 'writing-reports.md#the-life-of-a-report',
  'revisions.formerly': 'writing-reports.md#the-life-of-a-report',
  'site.language': 'configuration.md#site',
  'feed.authority': 'feeds-and-data.md#ids',
  'feed.year': 'feeds-and-data.md#ids',
  'instances.ID.aliases': 'configuration.md#renaming-an-instance',
  'sections.ROLE.aliases': 'writing-reports.md#sections',
  'sections.ROLE.title': 'configuration.md#sections',
  'sections.ROLE.required': 'configuration.md#sections',
  'sections.ROLE.text': 'configuration.md#sections',
  rules: 'configuration.md#rules',
  'nav.to': 'pages.md',
  'theme.fonts.USE.variable': 'configuration.md#typefaces',
}

/** The fields of a report by what they tell. One that is in no group is in the last. */
const groups: Readonly<Record<string, readonly string[]>> = {
  'What the report is': ['id', 'title', 'summary', 'root_cause', 'status', 'audience', 'lang'],
  'What it concerns': [
    ...['instance', 'instances', 'product', 'products', 'services', 'causes', 'vendor', 'tags'],
    'severity',
  ],
  'When it happened': [
    ...['start', 'end', 'timezone', 'impact', 'detected', 'mitigated', 'resolved', 'detection'],
  ],
  'What happened since': ['timeline', 'actions', 'revisions'],
  'How it hangs together': ['related', 'supersedes', 'aliases', 'sla'],
}

const opening = (title: string, subject: string, guide: string) => `# ${title}

Every ${subject}, from the schema by which it is read and editors complete it. How to use them stands in
[${guide}](../${guide.toLowerCase().replace(' ', '-')}.md). \`UPDATE_GOLDEN=1 npx vitest run test/reference\` writes this
page anew.
`

/** \`docs/reference/front-matter.md\` */
export function frontMatterPage(): string {
  const schema = editorSchemaOf('front-matter') as Node
  const { properties = {} } = schema
  const grouped = Object.values(groups).flat()
  const others = Object.keys(properties).filter(key => !grouped.includes(key))
  const last = Object.keys(groups).at(-1)
  const tables = Object.entries(groups).map(([title, keys]) => {
    const all = title === last ? [...keys, ...others] : keys
    return `\n## ${title}\n\n${tableOf('field', schema, all, '')}`
  })
  const lists = Object.entries(properties).flatMap(([key, node]) => listsIn(node, key))
  return [
    opening('Front matter', 'field of a report', 'Writing reports'),
    '\n"List" means one text, or a list of texts. Keys of your own start with `x-`.\n',
    ...tables,
    ...lists.map(([key, node]) => {
      const keys = Object.keys(node.properties ?? {})
      return `\n## ${key}\n\n${tableOf(`key of \`${key}\``, node, keys, `${key}.`)}`
    }),
  ].join('')
}

/** The objects in a field, and in these. */
function listsIn(node: Node, key: string): readonly (readonly [string, Node])[] {
  const object = [node, node.items, ...(node.anyOf ?? []).map(({ items }) => items)].find(
    part => part?.properties !== undefined,
  )
  if (!object?.properties) return []
  const below = Object.entries(object.properties)
  return [[key, object], ...below.flatMap(([name, child]) => listsIn(child, `${key}.${name}`))]
}

/** \`docs/reference/configuration.md\` */
export function configurationPage(): string {
  const schema = editorSchemaOf('configuration') as Node
  const tables = Object.entries(schema.properties ?? {}).map(([key, node]) => {
    const settings = settingsIn(node, key)
    const required = (node.items?.required ?? []).map(name => `${key}.${name}`)
    const rows = settings.map(([name, setting]) => rowOf(name, setting, required))
    const about = settings[0]?.[1] === node ? '' : `${node.description}.\n\n`
    return `\n## ${key}\n\n${about}${headOf('key')}${rows.join('')}`
  })
  const any =
    '\n`ID` stands for any instance, `ROLE` for any role of a section, `USE` for `text` or `code`.\n'
  return (
    opening('Configuration', 'key of `causebook.yaml`', 'Configuration') + any + tables.join('')
  )
}

/** What stands in the name of a setting for any of its neighbours that are alike. */
const anyOf: Readonly<Record<string, string>> = { sections: 'ROLE', 'theme.fonts': 'USE' }

/** The settings below a key, by their names. */
function settingsIn(node: Node, name: string): readonly (readonly [string, Node])[] {
  const { properties, items, additionalProperties: named } = node
  if (items?.properties) return settingsIn(items, name)
  if (named && named.properties !== undefined) return settingsIn(named, `${name}.ID`)
  if (!properties) return [[name, node]]
  const shapes = Object.values(properties).map(child => JSON.stringify(child.properties))
  return Object.entries(properties).flatMap(([key, child], i) => {
    const isOneOfMany = child.properties && shapes.filter(shape => shape === shapes[i]).length > 1
    if (!isOneOfMany) return settingsIn(child, `${name}.${key}`)
    const isFirst = shapes.indexOf(shapes[i] ?? '') === i
    return isFirst ? settingsIn(child, `${name}.${anyOf[name] ?? 'NAME'}`) : []
  })
}

function tableOf(head: string, node: Node, keys: readonly string[], path: string): string {
  const rows = keys.map(key => {
    const child = node.properties?.[key]
    if (!child) throw new Error(`There is no field ${path}${key}`)
    return rowOf(key, child, node.required ?? [], path)
  })
  return headOf(head) + rows.join('')
}

const headOf = (head: string) => `| ${head} | takes | default | |\n|---|---|---|---|\n`

/** \`Why. Default: none\` tells in its last sentence what is so without the key. */
function rowOf(key: string, node: Node, required: readonly string[], path = ''): string {
  const { description = '' } = node
  const [, about = '', word, rest] =
    description.match(/^(.*?)(?:[.;]? ?(Default|Required): (.*))?$/) ?? []
  const otherwise = word === 'Required' ? `required: ${rest}` : rest
  const value = required.includes(key) ? 'required' : (otherwise ?? defaultOf(node))
  const guide = guides[path + key]
  const more = guide ? ` [More](../${guide}).` : ''
  const told = about === '' ? '' : `${about}.`
  const cells = [`\`${key}\``, takesOf(node, path + key), value, told + more]
  return `| ${cells.join(' | ').trim()} |\n`
}

function defaultOf({ default: value }: Node): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return 'none'
  return Array.isArray(value) ? value.map(item => `\`${item}\``).join(', ') : `\`${value}\``
}
