const named: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' }

/** Whether XML 1.0 may hold a character at all: most control characters and halves of pairs it may not. */
const isHeld = (code: number): boolean =>
  code === 9 ||
  code === 10 ||
  code === 13 ||
  (code >= 32 && !(code >= 0xd800 && code <= 0xdfff) && code < 0xfffe) ||
  code > 0xffff

/** A text as XML holds it, in an element or an attribute. */
export const xmlText = (text: string): string =>
  [...text]
    .filter((character) => isHeld(character.codePointAt(0) ?? 0))
    .join('')
    .replaceAll(/[&<>"']/g, (character) => named[character] ?? character)
