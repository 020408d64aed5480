/** Notes a list of tasks that is written as text alone, so that no ledger, calendar or reader of data knows of them. */
import type { Facts } from '../front-matter/read-facts.ts'
import { type Element, type RootContent, textOf } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { walk } from '../walk.ts'
import type { RawSection } from './read-sections.ts'

/** More of them nobody pastes. */
const most = 30

/** Asks only where front matter has no `actions` at all; the hint has them as it would. */
export function noteTasks(sections: readonly RawSection[], facts: Facts, notes: Notes): void {
  const section = sections.find(({ key }) => key === 'actions')
  if (!section || facts.actions.length > 0 || notes.isFaulty('actions') || notes.places.actions)
    return
  const tasks = tasksIn(section.nodes)
  const [first] = tasks
  if (!first) return
  const { line = 1, column = 1 } = first.position?.start ?? {}
  const where = `under "${section.title}"`
  const message =
    tasks.length === 1
      ? `The task ${where} stands in the text alone: the list of actions does not have it`
      : `The ${tasks.length} tasks ${where} stand in the text alone: the list of actions does not have them`
  const listed = tasks.slice(0, most).map(entryOf).join(', ')
  notes.add(
    'action/not-in-ledger',
    { line, column },
    message,
    `If they are promises, write into the front matter: actions: [${listed}]`,
  )
}

function tasksIn(nodes: readonly RootContent[]): readonly Element[] {
  const tasks: Element[] = []
  walk<RootContent>({ children: nodes }, node => {
    if (node.type === 'element' && node.tagName === 'li' && boxOf(node)) tasks.push(node)
  })
  return tasks
}

/** The box of a task, which stands at its beginning or in its first paragraph. */
function boxOf(item: Element): Element | null {
  for (const child of item.children) {
    if (child.type !== 'element') continue
    if (child.tagName === 'input') return child
    return child.tagName === 'p' ? boxOf(child) : null
  }
  return null
}

/** `{ title: "Add a second server", status: open }`; of what is done, nobody wrote when. */
function entryOf(item: Element): string {
  const isDone = boxOf(item)?.properties.checked === true
  const own = item.children.filter(
    child => !(child.type === 'element' && /^[uo]l$/.test(child.tagName)),
  )
  const title = textOf({ type: 'root', children: own }).replace(/\s+/g, ' ').trim()
  const status = isDone ? 'done, done: unknown' : 'open'
  return `{ title: ${JSON.stringify(title)}, status: ${status} }`
}
