/** One line of a file: where it starts, where its first character that is no space stands, and where it ends. */
export type Line = { start: number; from: number; end: number }

/** What the quick reader leaves to the full one; thrown, and caught where the reading began. */
export const unusual = new Error('written in a way that only the full reader knows')

export const leaveToFullReader = (): never => {
  throw unusual
}

export const indentOf = ({ start, from }: Line): number => from - start
export const isBlank = ({ from, end }: Line): boolean => from === end

/** A file as the quick reader walks through it: `at` is the line that comes next. */
export type Walk = { text: string; lines: readonly Line[]; at: number; last: number }

const space = 32
const carriageReturn = 13

/** The lines of a text; line ends of Windows are not part of them. */
export const linesOf = (text: string): Line[] => {
  const lines: Line[] = []
  for (let start = 0; start < text.length;) {
    const newline = text.indexOf('\n', start)
    const next = newline === -1 ? text.length : newline
    const end = next > start && text.charCodeAt(next - 1) === carriageReturn ? next - 1 : next
    let from = start
    while (from < end && text.charCodeAt(from) === space) from += 1
    lines.push({ start, from, end })
    start = next + 1
  }
  return lines
}

/** The next line that is neither blank nor a comment; undefined at the end of the document. */
export const nextLine = (walk: Walk): Line | undefined => {
  for (; walk.at < walk.last; walk.at += 1) {
    const line = walk.lines[walk.at]
    if (line && !isBlank(line) && walk.text[line.from] !== '#') return line
  }
  return undefined
}

/** Whether a line begins an entry of a list. */
export const isItem = ({ text }: Walk, { from, end }: Line): boolean =>
  text[from] === '-' && (from + 1 === end || text[from + 1] === ' ')

/** The end of what stands on a line, without the spaces after it. */
export const trimmedEnd = (text: string, from: number, end: number): number => {
  let at = end
  while (at > from && text.charCodeAt(at - 1) === space) at -= 1
  return at
}
