/** Where something stands in a file; lines and columns count from 1, offsets in UTF-16 units from 0. */
export type Place = {
  line: number
  column: number
  offset: number
  endLine: number
  endColumn: number
  endOffset: number
}

/** The beginning of a file, for what concerns all of it. */
export const fileStart: Place = {
  line: 1,
  column: 1,
  offset: 0,
  endLine: 1,
  endColumn: 1,
  endOffset: 0,
}

const lineStartsOf = (text: string): number[] => {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** Tells places in a text; its lines are counted when the first is asked for. */
export const placesIn = (text: string) => {
  let starts: number[] | undefined
  const pointAt = (offset: number): { line: number; column: number } => {
    const all = (starts ??= lineStartsOf(text))
    let [low, high] = [0, all.length - 1]
    while (low < high) {
      const middle = Math.ceil((low + high) / 2)
      if ((all[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return { line: low + 1, column: offset - (all[low] ?? 0) + 1 }
  }
  return ({ start, end }: { start: number; end: number }): Place => {
    const { line: endLine, column: endColumn } = pointAt(Math.max(start, end))
    return { ...pointAt(start), offset: start, endLine, endColumn, endOffset: Math.max(start, end) }
  }
}
export type PlaceOf = ReturnType<typeof placesIn>
