/** Where the first sentence of a text ends; a point after a known abbreviation, an initial or a number ends none. */
export const firstSentenceEnd = (text: string, pointed: ReadonlySet<string>): number => {
  for (const { 0: mark, index } of text.matchAll(/[.!?…]+(?=["'»”)\]]*(?:\s|$))|\n\s*\n/g)) {
    const before = /[\p{L}\p{N}]+$/u.exec(text.slice(0, index))?.[0] ?? ''
    if (before === '' && index === 0) continue
    const isPointed = mark === '.' && (/^\p{L}$/u.test(before) || pointed.has(before.toLowerCase()))
    const rest = text.slice(index + mark.length).trimStart()
    if (isPointed && rest !== '') continue
    if (mark === '.' && /^\p{Ll}/u.test(rest)) continue
    return index + mark.length
  }
  return text.length
}
