/** Names of files that pages load: `causebook.3f2a9c1b.css`, which change with their content. */

/** `text` with these names as templates have them, `causebook.css`, and without the hash of the script that has them. */
export function plainNames(text: string): string {
  return text
    .replace(/\b([\w-]+)\.[0-9a-f]{8}(?=\.(css|js|woff2)\b)/g, '$1')
    .replace(/(?<='sha256-)[\w+/]{43}=(?=')/g, '…')
}

/** The path among `paths` of what the templates folder has as `name`. */
export function assetAmong(paths: Iterable<string>, name: string): string {
  return [...paths].find(path => plainNames(path) === name) ?? name
}
