/** Gives the pictures of a report their size, so that nothing moves when they come, and a link where they are shown smaller. */
import type { Report } from '../../model/report.ts'
import type { Attachment, PictureSize, Site } from '../../model/site.ts'

/** A link, or a picture whose address is still a marker: see `fillLinks`. */
const linkOrPicture = /<(\/?)(a|img)\b((?:[^>"]|"[^"]*")*)>/g
const marker = /\ssrc="(\uFDD0(\d+)\uFDD1)"/

/** The width of a line of text, in pixels: 39rem. What is wider is shown smaller on every screen. */
const measure = 624

/** Pictures come when they are scrolled to: before the text stand the facts of the report. */
export function dressPictures(html: string, report: Report, site: Site): string {
  if (!html.includes('<img')) return html
  let isLinked = false
  return html.replace(linkOrPicture, (tag, closing: string, name: string, attributes: string) => {
    if (name === 'a') isLinked = closing === ''
    if (name === 'a' || closing) return tag
    const [, address, number] = marker.exec(attributes) ?? []
    const link = report.links[Number(number)]
    const size = link && 'path' in link ? sizesOf(site).get(link.path) : undefined
    const dressed = `<img${size ? sized(attributes, size) : attributes} loading="lazy">`
    const isNamed = /\salt="[^"]*\S[^"]*"/.test(attributes)
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
