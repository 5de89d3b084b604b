/** Where a place in `from` lies in `to`, when `to` differs from it in one stretch. */
export const carried = (index: number, from: string, to: string): number => {
  const shorter = Math.min(from.length, to.length)
  let start = 0
  while (start < shorter && from[start] === to[start]) start += 1
  if (index <= start) return index
  let end = 0
  while (end < shorter - start && from[from.length - 1 - end] === to[to.length - 1 - end]) end += 1
  return index >= from.length - end ? index + to.length - from.length : Math.min(index, to.length - end)
}
