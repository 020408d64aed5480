/** Turns plain text into the few elements of HTML that feed items are made of. */
import type { Report } from '../../model/report.ts'
import { escapeMarkup } from '../markup/escape-markup.ts'
import { directionOf } from '../words/direction-of.ts'

export function paragraph(text: string): string {
  return text === '' ? '' : `<p>${escapeMarkup(text)}</p>`
}

/** Nothing where there is nothing to stand below the title. */
export function titled(title: string, html: string): string {
  return html === '' ? '' : `<h2>${escapeMarkup(title)}</h2>${html}`
}

/** A list of pieces of HTML. */
export function list(items: readonly string[]): string {
  return items.length === 0 ? '' : `<ul>${items.map(item => `<li>${item}</li>`).join('')}</ul>`
}

export function anchor(url: string, text: string): string {
  return `<a href="${escapeMarkup(url)}">${escapeMarkup(text)}</a>`
}

/** The author's words may be in another language than ours around them. */
export function inLanguage({ lang }: Report, html: string): string {
  if (html === '' || lang === null) return html
  const dir = directionOf(lang)
  const attributes = `lang="${escapeMarkup(lang)}"${dir === null ? '' : ` dir="${dir}"`}`
  return `<div ${attributes}>${html}</div>`
}
