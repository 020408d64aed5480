/** Looks into the files beside reports that somebody links to: what opening them could do, and how large pictures are. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { SourcePath } from '../model/paths.ts'
import type { Attachment, LinkHolder, PictureSize } from '../model/site.ts'
import { sizeText } from '../model/size-text.ts'
import {
  dangerIn,
  isPicture,
  largestDrawing,
  largestDrawings,
} from '../read/pictures/read-attachment.ts'
import {
  isRaster,
  pictureHead,
  readDrawingSize,
  readPictureSize,
} from '../read/pictures/read-picture-size.ts'
import { readHead } from './read-file.ts'

type Linking = Pick<LinkHolder, 'links'>

/** A file of which is known what its name tells. */
export function unseen(path: SourcePath): Attachment {
  return attachment(path, dangerIn(path, null), null)
}

/** The attachments in `folder`, with what is in those that `holders` link to. */
export function lookInto(
  folder: string,
  attachments: readonly Attachment[],
  holders: readonly Linking[],
): readonly Attachment[] {
  const linked = new Set(holders.flatMap(filesOf))
  const excess = excessOf(folder, new Set(attachments.map(({ path }) => path)), holders)
  return attachments.map(each => {
    if (each.elsewhere || !linked.has(each.path)) return each
    if (excess.has(each.path)) return attachment(each.path, tooMuch, null)
    return lookAt(folder, each.path)
  })
}

const tooMuch = `is one of drawings here that have more than ${sizeText(largestDrawings)} together: expected at most that. Simplify them, or save some as PNG`

const filesOf = ({ links }: Linking): readonly SourcePath[] =>
  links.flatMap(link => (link.to === 'file' ? link.path : []))

/** Of each report and page, the drawings with which those it has are too much, in the order in which it links to them. */
function excessOf(
  folder: string,
  known: ReadonlySet<SourcePath>,
  holders: readonly Linking[],
): ReadonlySet<SourcePath> {
  const excess = new Set<SourcePath>()
  for (const holder of holders) {
    let sum = 0
    for (const path of new Set(filesOf(holder))) {
      if (!isPicture(path) || !known.has(path)) continue
      const { size } = stateOf(folder, path)
      // One that is too large is not looked into.
      if (size <= largestDrawing) sum += size
      if (sum > largestDrawings) excess.add(path)
    }
  }
  return excess
}

function stateOf(folder: string, path: SourcePath) {
  const found = statSync(join(folder, path), { throwIfNoEntry: false })
  return { size: found?.size ?? 0, stamp: `${found?.size} ${found?.mtimeMs} ${found?.ino}` }
}

/** What was seen of files by their paths: a preview asks after every change. */
const seen = new Map<string, { readonly stamp: string; readonly attachment: Attachment }>()

/** What is known of the file at `path`; at once, since so many may not be open at the same time. */
export function lookAt(folder: string, path: SourcePath): Attachment {
  const file = join(folder, path)
  const { size, stamp } = stateOf(folder, path)
  const before = seen.get(file)
  if (before?.stamp === stamp && before.attachment.path === path) return before.attachment
  const found = isPicture(path)
    ? drawing(file, path, size)
    : attachment(path, dangerIn(path, null), pictureSize(file))
  seen.set(file, { stamp, attachment: found })
  return found
}

function drawing(file: string, path: SourcePath, size: number): Attachment {
  const bytes = size > largestDrawing ? null : readHead(file, largestDrawing + 1)
  if (bytes === null || bytes.length > largestDrawing) {
    const why = `has ${sizeText(size)}: expected at most ${sizeText(largestDrawing)} of a drawing. Simplify it, or save it as a PNG`
    return attachment(path, why, null)
  }
  const text = bytes.toString('utf8')
  return attachment(path, dangerIn(path, text), readDrawingSize(text))
}

const pictureSize = (file: string) =>
  isRaster(file) ? readPictureSize(readHead(file, pictureHead)) : null

function attachment(
  path: SourcePath,
  danger: ReturnType<typeof dangerIn>,
  size: PictureSize | null,
): Attachment {
  return { path, active: danger !== null, ...(danger && { danger }), ...(size && { size }) }
}
