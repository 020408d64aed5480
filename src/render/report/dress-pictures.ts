/** Gives the pictures of a report their size, so that nothing moves when they come, and a link where they are shown smaller. */
import type { Attachment, LinkHolder, PictureSize, Site } from '../../model/site.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { linkTarget } from '../markup/link-target.ts'
import type { Vantage } from '../survey.ts'

const linkOrPicture = /<(\/?)(a|img)\b((?:[^>"]|"[^"]*")*)>/g

/** The width of a line of text, in pixels: 39rem. What is wider is shown smaller on every screen. */
const measure = 624

/** The sizes of pictures by their addresses, as HTML has them. */
export type Pictures = ReadonlyMap<string, PictureSize>

/** Those that a report or a page shows. */
export function picturesOf(holder: LinkHolder, { site, locate }: Vantage): Pictures {
  const sizes = sizesOf(site)
  return new Map(
    holder.links.flatMap(link => {
      const size = 'path' in link ? sizes.get(link.path) : undefined
      const target = size && linkTarget(link, holder, site)
      return target && 'path' in target ? [[escapeMarkup(locate(target.path)), size]] : []
    }),
  )
}

/** Pictures come when they are scrolled to: before the text stand the facts of the report. */
export function dressPictures(html: string, pictures: Pictures): string {
  if (!html.includes('<img')) return html
  let isLinked = false
  return html.replace(linkOrPicture, (tag, closing: string, name: string, attributes: string) => {
    if (name === 'a') isLinked = closing === ''
    if (name === 'a' || closing) return tag
    const [, address = ''] = /\ssrc="([^"]*)"/.exec(attributes) ?? []
    const size = pictures.get(address)
    const dressed = `<img${size ? sized(attributes, size) : attributes} loading="lazy">`
    const isNamed = /\salt="\s*[^\s"]/.test(attributes)
    return size && size.width > measure && isNamed && !isLinked
      ? `<a href="${address}">${dressed}</a>`
      : dressed
  })
}

/** What the author states stays, and what is left out is in proportion to it. */
function sized(attributes: string, { width, height }: PictureSize): string {
  const [own, high] = ['width', 'height'].map(name => {
    const [, number] = new RegExp(`\\s${name}="(\\d{1,5})"`).exec(attributes) ?? []
    return Number(number ?? 0)
  })
  const isOtherwise = /\s(?:width|height)="(?!\d{1,5}")/.test(attributes)
  if (isOtherwise || (own && high)) return attributes
  const scale = own ? own / width : high ? high / height : 1
  const bare = attributes.replace(/\s(width|height)="[^"]*"/g, '')
  return `${bare} width="${Math.round(width * scale)}" height="${Math.round(height * scale)}"`
}

const known = new WeakMap<readonly Attachment[], ReadonlyMap<string, PictureSize>>()

/** The pictures of a site that tell their size, by path. */
export function sizesOf({ attachments }: Site): ReadonlyMap<string, PictureSize> {
  const sizes =
    known.get(attachments) ??
    new Map(attachments.flatMap(({ path, size }) => (size ? [[path, size] as const] : [])))
  known.set(attachments, sizes)
  return sizes
}
