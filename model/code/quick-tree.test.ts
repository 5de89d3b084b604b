import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import { readFullTrees } from './full-tree.ts'
import { readQuickTrees } from './quick-tree.ts'
import type { TreeNode } from './tree.ts'
import { writeDocument, writeDocuments } from './write.ts'

/** A tree without what both readers may tell in their own way: where lists, maps, blocks and empty values end. */
const essence = (node: TreeNode | null): unknown => {
  if (node === null) return null
  if (node.kind === 'text') {
    const { text, start, end, style } = node
    return style === 'block' || text === '' ? [text, style] : [text, start, end, style]
  }
  if (node.kind === 'list') return [node.start, ...node.items.map(essence)]
  return { at: node.start, entries: node.entries.map(({ key, value }) => [essence(key), essence(value)]) }
}

const fullEssence = (text: string) =>
  readFullTrees(text)
    .filter(({ tree, faults }) => tree !== null || faults.length > 0)
    .map(({ tree, faults }) => (faults.length > 0 ? faults : essence(tree)))
const quickEssence = (text: string) =>
  readQuickTrees(text)
    ?.filter((tree) => tree !== null)
    .map(essence)

const byHand = `# A comment
kind: Service   
metadata:
  name: x
  labels: {scope: [a, b], "kind": []}
spec:
  roles:
  - role: customer
    person: 'it''s'

  - role: user
  # another
  value:
    description: |
      One
        two

      three
    proposition: >-
      folded
      text

      again
    name: a long text
      that goes on

      and on
    empty:
    outcomes:
      - statement: "quoted \\"text\\"
          over lines"
        url: http://example.org
      - - nested
---
[1, -2, {"a": null}]
`

test.each([
  ['by hand', byHand.replace('      - - nested\n', '')],
  ['with line ends of Windows', byHand.replace('      - - nested\n', '').replaceAll('\n', '\r\n')],
  ['as JSON', JSON.stringify({ a: [1, 'x "y"', { b: 'é\n' }], c: {}, d: [] }, null, 2)],
  ['as nothing but comments', '# nothing\n---\n\n---\n# more'],
])('what is written %s is read in the quick way, and as the full way reads it', (_name, text) => {
  expect(quickEssence(text)).toBeDefined()
  expect(quickEssence(text)).toEqual(fullEssence(text))
})

test('what is unusual is left to the full reader', () => {
  for (const text of [
    byHand,
    'a: &b c\n',
    'a: b # c\n',
    '? a\n: b\n',
    'a: 1\na: 2\n',
    'a: b\tc\n',
    '--- a\n',
    'a: |2\n   x\n',
  ])
    expect(readQuickTrees(text)).toBeNull()
})

test('whatever we write is read alike in both ways', () => {
  let quick = 0
  fc.assert(
    fc.property(fc.array(arbitraryDocument, { minLength: 1, maxLength: 3 }), (documents) => {
      const text = writeDocuments(documents)
      const found = quickEssence(text)
      if (!found) return
      quick += 1
      expect(found).toEqual(fullEssence(text))
    }),
    { numRuns: 150 },
  )
  expect(quick).toBeGreaterThan(20)
})

const marks = [...' \n:-#"\'[]{},&*!|>%@`?~a0', '\r\n', ': ', '- ', '\n  ', '\n---\n', ' #', '\\', '\n\n']

test('whatever is made of it by a slip of the hand is read alike, or left to the full reader', () => {
  const slip = fc.record({ at: fc.nat(), cut: fc.nat({ max: 3 }), mark: fc.constantFrom('', ...marks) })
  fc.assert(
    fc.property(arbitraryDocument, fc.array(slip, { minLength: 1, maxLength: 3 }), (document, slips) => {
      const short = writeDocument(document).slice(0, 1500)
      const text = slips.reduce((all, { at, cut, mark }) => {
        const place = at % (all.length + 1)
        return all.slice(0, place) + mark + all.slice(place + cut)
      }, short)
      const found = quickEssence(text)
      // A text that only the full reader knows is compared with itself.
      expect({ text, found: found ?? fullEssence(text) }).toEqual({ text, found: fullEssence(text) })
    }),
    { numRuns: 1500 },
  )
})
