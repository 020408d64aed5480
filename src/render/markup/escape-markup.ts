/** Turns plain text into text that may stand in HTML and XML, between tags or in double quotes. */

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
}

/** `text` with the four characters that mean something in markup written as entities. */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, character => entities[character] ?? character)
}
