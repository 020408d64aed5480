/** Goes through a syntax tree, of Markdown or of HTML. */

interface Tree<Node> {
  readonly children: readonly Node[]
}

/** Calls `see` for every node below `tree`, each before what is in it. */
export function walk<Node extends object>(tree: Tree<Node>, see: (node: Node) => void): void {
  for (const node of tree.children) {
    see(node)
    if ('children' in node) walk(node as Node & Tree<Node>, see)
  }
}

/** Replaces every node below `tree` by those that `settle` gives for it, what is in it first. */
export function replace<Node extends object>(
  tree: { children: Node[] },
  settle: (node: Node, parent: object) => readonly Node[],
): void {
  const children: Node[] = []
  for (const node of tree.children) {
    if ('children' in node) replace(node as Node & { children: Node[] }, settle)
    children.push(...settle(node, tree))
  }
  tree.children = children
}
