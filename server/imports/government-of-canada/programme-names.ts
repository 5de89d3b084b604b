/**
 * The names in a column such as `'One name', "Another's name"`: lists as Python prints them, each in single quotes,
 * or in double quotes where it holds a single one. A cell without such quotes is one name.
 */
export const programmeNames = (cell: string): string[] => {
  const quoted = /(['"])((?:\\.|(?!\1).)*)\1(?:\s*,\s*|$)/gsy
  const names: string[] = []
  while (quoted.lastIndex < cell.length) {
    const match = quoted.exec(cell)
    if (!match) return cell === '' ? [] : [cell]
    names.push((match[2] ?? '').replaceAll(/\\(.)/gs, '$1').replaceAll(/\s+/g, ' ').trim())
    if (quoted.lastIndex >= cell.length) break
  }
  return names
}
