import { structuredPatch } from 'diff'

/** A line of a comparison, or how many lines are left out because both texts have them. */
export type DifferenceLine =
  | { kind: 'added' | 'removed' | 'same'; text: string; number: number }
  | { kind: 'skipped'; count: number; number: number }

const linesAround = 3
const kinds = { '+': 'added', '-': 'removed', ' ': 'same' } as const

/** How two texts differ, line by line, with a few lines around each change; empty where they are the same. */
export const yamlDifference = (before: string, after: string): DifferenceLine[] => {
  const { hunks } = structuredPatch('', '', before, after, '', '', { context: linesAround })
  const lines: DifferenceLine[] = []
  let shown = 0
  for (const hunk of hunks) {
    const count = hunk.oldStart - 1 - shown
    if (count > 0) lines.push({ kind: 'skipped', count, number: lines.length })
    for (const line of hunk.lines) {
      const kind = kinds[line[0] as keyof typeof kinds]
      // What is left is the remark that a file ends without a line end.
      if (kind) lines.push({ kind, text: line.slice(1), number: lines.length })
    }
    shown = hunk.oldStart - 1 + hunk.oldLines
  }
  const count = before.split('\n').length - 1 - shown
  return count > 0 && lines.length > 0 ? [...lines, { kind: 'skipped', count, number: lines.length }] : lines
}
