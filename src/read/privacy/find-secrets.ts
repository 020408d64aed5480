/** Finds what in a text looks like a secret: keys, tokens, passwords. */
import { librarySecrets } from './library-secrets.ts'
import { secretForms } from './secret-forms.ts'
import { statedSecrets } from './stated-secrets.ts'

/** From where to where in a text, and what it looks like. */
export interface Secret {
  readonly from: number
  readonly to: number
  readonly what: string
}

/** A text that matches nothing of this holds none. */
const suspect = /\S{16}|passw|pwd|login|-u/i
/** What examples have for a secret, so that nobody takes it for one. */
const example = /example|x{6}|\*{3}|•{3}|…/i
/** A picture within a text is long and random, and none. */
const pictures = /data:[\w/+.-]{1,100};base64,[A-Za-z0-9+/=]*/g

/** All secrets, in their order; those that overlap are one. */
export function findSecrets(text: string): readonly Secret[] {
  if (!suspect.test(text)) return []
  const content = text.includes(';base64,')
    ? text.replace(pictures, picture => ' '.repeat(picture.length))
    : text
  const found = [...librarySecrets(content), ...formSecrets(content), ...statedSecrets(content)]
  const sorted = found
    .filter(({ from, to }) => !example.test(content.slice(from, to)))
    .sort((a, b) => a.from - b.from || b.to - a.to)
  const apart: Secret[] = []
  for (const secret of sorted) {
    const last = apart.at(-1)
    if (!last || secret.from >= last.to) apart.push(secret)
    else if (secret.to > last.to) apart[apart.length - 1] = { ...last, to: secret.to }
  }
  return apart
}

function formSecrets(text: string): readonly Secret[] {
  return secretForms
    .filter(({ needs }) => text.includes(needs))
    .flatMap(({ what, pattern }) =>
      Array.from(text.matchAll(pattern), ({ index, 0: whole, groups }) => {
        const { secret = whole } = groups ?? {}
        const from = index + whole.lastIndexOf(secret)
        return { from, to: from + secret.length, what }
      }),
    )
}
