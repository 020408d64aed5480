/** Takes what all addresses of the site begin with off the `aliases` of a front matter: `/rca/old/` → `/old/`. */

/** `siteUrl` is absolute and ends in a slash. What is no address of the site stays as it is. */
export function withOwnPaths(front: unknown, siteUrl: string): unknown {
  if (typeof front !== 'object' || front === null || !('aliases' in front)) return front
  const { aliases } = front
  const own = (alias: unknown) => (typeof alias === 'string' ? ownPath(alias, siteUrl) : alias)
  return { ...front, aliases: Array.isArray(aliases) ? aliases.map(own) : own(aliases) }
}

function ownPath(alias: string, siteUrl: string): string {
  const { host, pathname: base } = new URL(siteUrl)
  const [, there, whole = '/'] = /^https?:\/\/([^/]+)(\/.*)?$/i.exec(alias) ?? []
  if (there !== undefined && there.toLowerCase() !== host) return alias
  const path = there === undefined ? alias : whole
  if (`${path}/` === base) return '/'
  if (path.startsWith(base)) return path.slice(base.length - 1)
  return alias
}
