/** Finds the links and images of a body and puts markers where their addresses will stand. */
import type { RootContent as MarkdownContent } from 'mdast'
import { resolveFrom, type SourcePath, sourcePath } from '../../model/paths.ts'
import type { Link, Place } from '../../model/report.ts'
import { limits } from '../../model/schemas/limits.ts'
import type { Element, HtmlRoot, MarkdownRoot, RootContent } from '../markdown.ts'
import type { Notes } from '../notes.ts'
import { walk } from '../walk.ts'

/** Notes links and images whose addresses the sanitizer takes away: `file:`, `javascript:`, `10:30.md`. */
export function noteRefused(document: MarkdownRoot, notes: Notes): void {
  walk<MarkdownContent>(document, node => {
    if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') return
    const [, scheme] = /^([^/?#:]*):/.exec(node.url) ?? []
    if (scheme === undefined || /^(https?|mailto|tel)$/i.test(scheme)) return
    notes.add(
      'link/refused',
      node.position?.start,
      `The address "${node.url.slice(0, 60)}" is left out: expected one that starts with https:, http:, mailto: or tel:, or a path`,
      'Link to a page on the web, or to a file beside the report; a path with ":" in it starts with ./',
    )
  })
}

/** The links within the knowledge base, in the order of their markers (see `Body`). Changes `tree`. */
export function readLinks(tree: HtmlRoot, notes: Notes): readonly Link[] {
  const links: Link[] = []
  walk<RootContent>(tree, node => {
    if (node.type !== 'element') return
    dropLongAddress(node, notes)
    completeAddress(node)
    if (node.tagName === 'img') readImage(node, notes)
    const attribute = node.tagName === 'img' ? 'src' : 'href'
    const address = node.properties[attribute]
    if (typeof address !== 'string' || isElsewhere(address) || isFootnote(node, address)) return
    const link = readLink(address, placeOf(node), notes)
    if (node.tagName === 'img' && isOutside(link, address, notes)) {
      delete node.properties[attribute]
      return
    }
    node.properties[attribute] = `\uFDD0${links.push(link) - 1}\uFDD1`
  })
  return links
}

/** Takes away an address that no server takes, and that would be on each page that shows the link. */
function dropLongAddress(node: Element, notes: Notes): void {
  const attribute = node.tagName === 'img' ? 'src' : 'href'
  const address = node.properties[attribute]
  if (typeof address !== 'string' || address.length <= limits.address) return
  delete node.properties[attribute]
  const message = `The address "${address.slice(0, 60)}…" is left out: expected at most ${limits.address} characters, and it has ${address.length}`
  notes.add(
    'link/refused',
    placeOf(node),
    message,
    'Put what it holds into a file beside the report',
  )
}

/**
 * Gives an address on the web all that it needs to lead there from anywhere: in a page that was opened from a disk,
 * `//a.example` is a drive of the network, which programs sign in to, and on one from a server `https:a.example` a file.
 */
function completeAddress({ tagName, properties }: Element): void {
  const attribute = tagName === 'img' ? 'src' : 'href'
  const address = properties[attribute]
  if (typeof address !== 'string' || !/^(?:https?:|\/\/)/i.test(address)) return
  const [start = '', scheme = 'https:'] = /^(https?:)?[\\/]*/i.exec(address) ?? []
  properties[attribute] = `${scheme}//${address.slice(start.length)}`
}

/** An image from another site becomes a link to it: showing it would tell that site who reads. */
function readImage(node: Element, notes: Notes): void {
  const { src, alt } = node.properties
  if (alt === undefined || alt === '') {
    notes.add(
      'link/no-alt',
      placeOf(node),
      'The image has no description: expected one between the brackets',
      'Say what it shows: ![Errors a minute, 13:00 to 15:00](graph.png)',
    )
    node.properties.alt = ''
  }
  if (typeof src !== 'string') {
    // Its address was refused: what is left of it is the description.
    node.tagName = 'span'
    node.properties = {}
    node.children = [{ type: 'text', value: typeof alt === 'string' ? alt : '' }]
    return
  }
  if (!isElsewhere(src)) return
  notes.add(
    'link/remote-image',
    placeOf(node),
    `The image lies on another site (${src.slice(0, 60)}) and is shown as a link`,
    `Save it beside the report and write ![…](${fileOf(src)})`,
  )
  node.tagName = 'a'
  node.properties = { href: src }
  node.children = [{ type: 'text', value: typeof alt === 'string' && alt !== '' ? alt : src }]
}

/** The name under which a browser or `curl -O` would save what is at an address. */
function fileOf(address: string): string {
  const [path = ''] = address.split(/[?#]/)
  const name = path.slice(path.lastIndexOf('/') + 1)
  return /^[\w.%-]+\.[a-z]+$/i.test(name) && /\/\/[^/]+\//.test(path) ? name : 'graph.png'
}

function readLink(address: string, place: Place, notes: Notes): Link {
  // Split before decoding: an encoded "#" or "?" belongs to the name of a file.
  const [path = '', name = null] = address.split('#', 2)
  const fragment = name === null ? null : decoded(name)
  if (path === '') return { to: 'anchor', fragment: fragment ?? '', place }
  const file = resolvePath(notes.file, decoded(path.split('?', 1)[0] ?? ''))
  const isReport = /\.(md|markdown)$/i.test(file) && !file.startsWith('../')
  if (isReport) return { to: 'report', path: file, fragment, place }
  return { to: 'file', path: file, ...(fragment !== null && { fragment }), place }
}

/** Paths that start with a slash count from the reports folder. */
function resolvePath(file: SourcePath, path: string): SourcePath {
  return resolveFrom(path.startsWith('/') ? sourcePath('') : file, path)
}

/** Notes an image that pages cannot show, since it is not in the reports folder. */
function isOutside(link: Link, address: string, notes: Notes): boolean {
  if (link.to !== 'file' || !/^\.\.(\/|$)/.test(link.path)) return false
  notes.add(
    'link/outside',
    link.place,
    `"${address}" leads out of the reports folder`,
    'Put the image beside the report',
  )
  return true
}

/** Whether an address is on the web, or anything else than a path. */
export function isElsewhere(address: string): boolean {
  return /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)
}

function isFootnote({ properties }: Element, address: string): boolean {
  const marked = 'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties
  return marked && /^#fn(ref)?-/.test(address)
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function placeOf(node: Element): Place {
  const { line = 1, column = 1 } = node.position?.start ?? {}
  const { line: endLine, column: endColumn } = node.position?.end ?? {}
  return { line, column, ...(endLine && { endLine }), ...(endColumn && { endColumn }) }
}
