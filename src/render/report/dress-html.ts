/** Turns the HTML of a section into what a page shows: wide parts scroll, code can be copied, and headings linked to. */
import { escapeMarkup } from '../markup/escape-markup.ts'
import type { Words } from '../words/words.ts'
import { joinUnits } from './join-units.ts'

/** A tag, whose attributes may hold `>` and stand in double quotes, as the body's always do. */
const anyTag = /<(\/?)([a-z][a-z0-9]*)(?![a-z0-9])(?:[^>"]|"[^"]*")*>/g

/** As the reader makes it, for internal readers alone. */
const internalBlock = '<div class="internal">'

/** What would have to be dressed, if it is no text; few sections have any. */
const dressable = /<(?:pre|table|h[2-6])\b/

/** A cell of a table, and what is in it. */
const cell = /<(td|th)\b((?:[^>"]|"[^"]*")*)>([\s\S]*?)(?=<\/\1>)/g

/** As wide as the narrowest column of sentences, in letters of Latin width: what is shorter stays on one line. */
const shortText = 20

/**
 * `html` with tables and code that scroll, with the keyboard too, where the page is narrower, a button that
 * copies the code, and a link to itself in every heading; numbers stay beside their units, and short texts in
 * cells whole.
 */
export function dressHtml(html: string, { report, internal }: Words): string {
  const mark = `<p class="internal-part">${escapeMarkup(internal.part)}</p>`
  const joined = joinUnits(html).replaceAll(internalBlock, block => block + mark)
  if (!dressable.test(joined)) return joined
  let anchor = ''
  return joined.replace(cell, dressCell).replace(anyTag, (tag, closing: string, name: string) => {
    if (name === 'pre')
      return closing
        ? `${tag}${copyButton(report)}</div>`
        : `<div class="code">${tag.replace('<pre', `<pre ${scrolling(report.code)}`)}`
    if (name === 'table')
      return closing ? `${tag}</div>` : `<div class="scroll" ${scrolling(report.table)}>${tag}`
    if (!/^h[2-6]$/.test(name)) return tag
    if (closing) return permalink(anchor, report.permalink) + tag
    anchor = / id="([^"]*)"/.exec(tag)?.[1] ?? ''
    return tag
  })
}

function dressCell(whole: string, name: string, attributes: string, content: string): string {
  const text = content.replace(/<[^>]*>/g, '').replace(/[\u1100-\uffff]/g, '$&$&')
  if (text.length <= shortText) return whole
  const isClassed = attributes.includes(' class="')
  const classed = isClassed
    ? attributes.replace(' class="', ' class="text ')
    : `${attributes} class="text"`
  return `<${name}${classed}>${content}`
}

/** The link of a heading to itself; `anchor` is as the HTML has it. */
function permalink(anchor: string, name: string): string {
  if (anchor === '') return ''
  return ` <a class="permalink" href="#${anchor}" aria-label="${escapeMarkup(name)}">#</a>`
}

/** It copies what stands before it. */
function copyButton({ copyCode, codeCopied, copyFailed }: Words['report']): string {
  const [name, done, failed] = [copyCode, codeCopied, copyFailed].map(escapeMarkup)
  return `<button type="button" class="copy" data-script hidden data-copy data-copied="${done}" data-failed="${failed}">${name}</button>`
}

function scrolling(name: string): string {
  return `role="group" aria-label="${escapeMarkup(name)}" tabindex="0"`
}
