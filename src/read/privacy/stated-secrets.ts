/** Finds secrets by what is said of them: `password=…`, `Authorization: Bearer …`, `https://name:password@host`. */
import type { Secret } from './find-secrets.ts'

/** With blanks between that make it prose where it is none: at most these are passed over. */
const between = String.raw`["'\x60]?[ \t]{0,3}(?::=|=>|[:=])[ \t]{0,3}`
const value = String.raw`(?:"(?<a>[^"\n]{6,200})"|'(?<b>[^'\n]{6,200})'|(?<c>[^\s"'\x60,;<>|(){}[\]]{6,200}))`

const passwords = new RegExp(
  `(?:password|passwd|passphrase|pwd|passwort|mot_de_passe|contraseña|senha|hasło|パスワード|密码)${between}${value}`,
  'giu',
)
const keys = new RegExp(
  `(?:(?:api|access|account|app|auth|client|encryption|master|private|secret|service|shared|signing|webhook)[_ -]?(?:key|secret|token)|secret|token)${between}${value}`,
  'gi',
)
const headers =
  /\b(?:authorization["']?\s{0,3}[:=]\s{0,3}["']?(?:basic|bearer|token)|bearer)\s{1,3}(?<a>[\w.~+/=-]{16,2000})/gi
const login = /\blogin\s{1,3}\S{1,100}\s{1,3}password\s{1,3}(?<a>[^\s"'`]{6,100})/gi
const asked = /\s(?:-u|--user)[ =]["']?[\w.@-]{1,64}:(?<a>[^\s"']{4,200})/g
const inAddress =
  /(?<![\w+.-])[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/?#@:"'`<>]{0,100}:(?<a>[^\s/?#@"'`<>]{3,200})@(?=[\w[])/gi

/** Said to be a password, one need not look like much: more than one kind of character is enough. */
const isMixed = (text: string) =>
  [/\p{Ll}/u, /\p{Lu}/u, /\d/, /[^\p{L}\d]/u].filter(kind => kind.test(text)).length >= 2

/** Of keys and tokens many sentences speak, so the value has to look drawn by lot. */
const isDrawn = (text: string) =>
  text.length >= 16 && /\d/.test(text) && /[a-z]/i.test(text) && variety(text) >= 3.2

const forms = [
  { what: 'a password', pattern: passwords, isOne: isMixed },
  { what: 'a key or token', pattern: keys, isOne: isDrawn },
  { what: 'a token', pattern: headers, isOne: isDrawn },
  { what: 'a password', pattern: login, isOne: isMixed },
  { what: 'a password', pattern: asked, isOne: () => true },
  { what: 'a password in an address', pattern: inAddress, isOne: () => true },
] as const

/** What stands for a value that everybody fills in himself, is read from elsewhere, or was blackened. */
const standIn =
  /^[$%&]|[$#{}<>]\{?\w|^\W+$|^(?:process|os|env|config|settings|secrets|vault|ssm|var|data|self|this|req|params)[.:[]|^[a-z]{3,}$|^[a-z]+(?:[_.-][a-z]+)+$|^(.)\1+$|pass(?:word|wd|wort|phrase)?$|pwd$|secret$|token$|\.(?:com|org|md|html|json|ya?ml|txt)$|^https?:|^\/|redacted|your[-_]?|changeme|change[-_]me|dummy|placeholder|\.\.\./i

/** Words without which nothing is stated. */
const announced =
  /pass|pwd|key|secret|token|login|authorization|bearer|--?u|senha|contraseña|hasło|パスワード|密码|:\/\/[^\s/@]{1,100}@/i

/** What is said to be a secret, and looks like one. */
export function statedSecrets(text: string): readonly Secret[] {
  if (!announced.test(text)) return []
  return forms.flatMap(({ what, pattern, isOne }) =>
    Array.from(text.matchAll(pattern)).flatMap(match => {
      const { a, b, c } = match.groups ?? {}
      // What stands behind one without quotation marks ends the sentence.
      const secret = (a ?? b ?? c ?? '').replace(/[.,:;]+$/, '')
      if (standIn.test(secret) || !isOne(secret)) return []
      const from = match.index + match[0].lastIndexOf(secret)
      return [{ from, to: from + secret.length, what }]
    }),
  )
}

/** Shannon's entropy, in bits for each character. */
function variety(text: string): number {
  const counts = new Map<string, number>()
  for (const letter of text) counts.set(letter, (counts.get(letter) ?? 0) + 1)
  const shares = Array.from(counts.values(), count => count / text.length)
  return -shares.reduce((sum, share) => sum + share * Math.log2(share), 0)
}
