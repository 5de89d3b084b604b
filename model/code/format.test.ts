import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDocument } from './arbitrary-document.ts'
import { formatDocuments } from './format.ts'
import { readDocuments } from './read.ts'
import { writeDocuments } from './write.ts'

const formatted = (text: string): string => {
  const found = formatDocuments(text, 'x.yaml')
  return 'text' in found ? found.text : found.faults.map(({ code }) => code).join()
}

const byHand = `# The lending desk keeps this file.

apiVersion:   covalence/v1
kind: Service # of the town
metadata:
    title: "Borrow a book"
    name: borrow-a-book


spec:
    # Who provides it
    provider: 'town-library'
    value:
        outcomes:
        # The one that counts
        - statement: >
            Children read
            at home
          direction: supported   # not affected
          date: 2027-06-30
        consumerGroups: [ FAM,  SCH ]
    owner: head
# The end
---
# Nothing but a comment
---
apiVersion: covalence/v1
kind: Organisation
metadata: {name: town-library}
`

const anew = `# The lending desk keeps this file.

apiVersion: covalence/v1
kind: Service # of the town
metadata:
  title: "Borrow a book"
  name: borrow-a-book

spec:
  # Who provides it
  provider: 'town-library'
  value:
    outcomes:
      # The one that counts
      - statement: >
          Children read
          at home
        direction: supported   # not affected
        date: 2027-06-30
    consumerGroups: [ FAM,  SCH ]
  owner: head
# The end
---
# Nothing but a comment
---
apiVersion: covalence/v1
kind: Organisation
metadata: {name: town-library}
`

test('layout changes; comments, order of keys, quotes and words stay', () => {
  expect(formatted(byHand)).toBe(anew)
  expect(formatted(anew)).toBe(anew)
})

test('line ends of Windows stay, a byte order mark goes', () => {
  expect(formatted(`\uFEFF${byHand.replaceAll('\n', '\r\n')}`)).toBe(anew.replaceAll('\n', '\r\n'))
})

test('a file with faults of syntax is left alone, and its faults are told', () => {
  expect(formatted('a: b: c\n')).toBe('syntax-colon')
  expect(formatted('a: &x b\n')).toBe('anchor')
  expect(formatted('a: b\na: c\n')).toBe('duplicate-key')
})

test('what is empty stays empty', () => {
  expect([formatted(''), formatted('\n\n'), formatted('# x\n\n\n')]).toEqual(['', '', '# x\n'])
})

test('what is written in a rare way is left as it is', () => {
  for (const text of ['- - a\n', '? a\n: b\n', 'a: |2\n    b\n', 'a:\n   "b"\n', '{"a": 1}\n'])
    expect(formatted(text)).toBe(text)
})

const readOf = (text: string): unknown =>
  readDocuments(text, 'x.yaml').documents.map(({ document }) => document)

test('whatever is written keeps what it says, and laying it out twice is laying it out once', () => {
  const comment = fc.record({ at: fc.nat(), text: fc.constantFrom('# one', '  # two', '', '    # three  ') })
  fc.assert(
    fc.property(
      fc.array(arbitraryDocument, { minLength: 1, maxLength: 2 }),
      fc.array(comment, { maxLength: 4 }),
      (documents, comments) => {
        const lines = writeDocuments(documents).split('\n')
        for (const { at, text } of comments) lines.splice(at % lines.length, 0, text)
        const source = lines.join('\n')
        // A comment in the midst of a text over several lines is no YAML.
        fc.pre('text' in formatDocuments(source, 'x.yaml'))
        const once = formatted(source)
        expect({ source, twice: formatted(once) }).toEqual({ source, twice: once })
        expect({ source, read: readOf(once) }).toEqual({ source, read: readOf(source) })
      },
    ),
    { numRuns: 200, endOnFailure: true },
  )
})
