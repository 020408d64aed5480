/** The ids that the page of a report has whatever its author writes: an author's headings give way to them. */
import { sectionKeys } from '../report.ts'
import { kinds } from '../terms.ts'

/** The pictures of an incident, one for wide places and one for narrow ones. */
export const pictureIds = ['wide-picture', 'narrow-picture'] as const

/** All of them, whether or not this page has them: an id must not change when other reports come. */
export const pageIds: readonly string[] = [
  ...sectionKeys,
  ...['content', 'contents', 'footnote-label', 'neighbours', 'related-reports', 'seen-before'],
  'site-menu',
  'this-report',
  ...['row', 'strip'].flatMap(id => kinds.map(kind => `${id}-${kind}`)),
  ...pictureIds.flatMap(id => [
    ...['title', 'description'].map(part => `${id}-${part}`),
    ...kinds.map(kind => `${id}-${kind}`),
  ]),
]
