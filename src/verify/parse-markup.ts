/** Turns HTML or XML into calls for what stands in it. */
import { Parser } from 'htmlparser2'

export interface Listener {
  readonly onOpen?: (name: string, attributes: Readonly<Record<string, string>>) => void
  readonly onText?: (text: string) => void
  readonly onClose?: () => void
}

/** Parses `text` once from its beginning to its end; `xml` minds upper and lower case, and knows no void elements. */
export function parseMarkup(text: string, listener: Listener, { xml = false } = {}): void {
  const handler = {
    ...(listener.onOpen && { onopentag: listener.onOpen }),
    ...(listener.onText && { ontext: listener.onText }),
    ...(listener.onClose && { onclosetag: listener.onClose }),
  }
  new Parser(handler, { xmlMode: xml }).end(text)
}
