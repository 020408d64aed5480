/** Does the title name more instances than the id, which is the report's address? */
import type { Contradiction, Telling } from './contradiction.ts'

/** An id that names no instance, or all of them, is a good one. */
export function* titleAgainstId({ passage, facts }: Telling): Iterable<Contradiction> {
  if (passage.role !== 'title') return
  const { id, instances } = facts
  const titled = instances.filter(name => holds(passage.text, name))
  const identified = titled.filter(name => holds(id, name))
  if (identified.length === 0 || identified.length === titled.length) return
  yield {
    code: 'prose/title-contradicts-id',
    start: 0,
    words: passage.text,
    message: `The title names ${tell(titled)}, and the id, "${id}", only ${tell(identified)}`,
    hint: 'Give the report an id that names all or none; once it is published, keep the id and write x-allow: [prose/title-contradicts-id]',
    about: id,
  }
}

function holds(text: string, name: string): boolean {
  const plain = (word: string) => ` ${word.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  return plain(text).includes(plain(name))
}

function tell(names: readonly string[]): string {
  return names.join(names.length === 2 ? ' and ' : ', ')
}
