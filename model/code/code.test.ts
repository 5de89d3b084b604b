import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { saysTheSame } from '../definition/hash.ts'
import { arbitraryDocument } from './arbitrary-document.ts'
import { jsonSchemaOf } from './json-schema.ts'
import { readDocuments } from './read.ts'
import { definitionOf, type ServiceDocument } from './document.ts'
import { inOrder, writeDocuments } from './write.ts'

const file = `apiVersion: covalence/v1
kind: Organisation
metadata:
  name: harbour
spec:
  names:
    en: Harbour Agency
---
apiVersion: covalence/v1
kind: Service
metadata:
  name: book-a-room
spec:
  provider: harbour
  language: en
  value:
    name: Book a room
    outcomes:
      - id: meetings
        direction: supported
        statement: Teams begin their meetings on time
        target: "1.50"
        date: "2027-06-30"
  cost:
    charged: "no"
`

test('what is written reads back as it was, figures and words included', () => {
  const { documents, faults } = readDocuments(file, 'rooms.yaml')
  expect(faults).toEqual([])
  const read = documents.map(({ document }) => document)
  expect(writeDocuments(inOrder(read.toReversed()))).toBe(file)
  expect(definitionOf(read[1] as ServiceDocument).cost.charged).toBe('no')
})

test('a fault says where it stands', () => {
  const { faults } = readDocuments(file.replace('direction: supported', 'direction: sideways'), 'rooms.yaml')
  expect(faults).toMatchObject([{ file: 'rooms.yaml', place: { line: 20, column: 20 } }])
})

test('each kind has a schema that names its fields', () => {
  expect(jsonSchemaOf('Service')).toMatchObject({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    properties: { spec: { properties: { provider: {}, value: {} }, additionalProperties: false } },
  })
})

test('what is written reads back as it was, and is written the same again', () => {
  fc.assert(
    fc.property(fc.array(arbitraryDocument, { minLength: 1, maxLength: 3 }), (documents) => {
      const text = writeDocuments(documents)
      const { documents: read, faults } = readDocuments(text, 'x.yaml')
      expect({ text, faults }).toEqual({ text, faults: [] })
      expect(
        saysTheSame(
          read.map(({ document }) => document),
          documents,
        ),
      ).toBe(true)
      expect(writeDocuments(read.map(({ document }) => document))).toBe(text)
    }),
    { numRuns: 300 },
  )
})

const readAs = (text: string) => readDocuments(text, 'x.yaml').documents.map(({ document }) => document)

test('ids that are left out are made of the statements: the same each time, and each once in its list', () => {
  const text = `apiVersion: covalence/v1
kind: Service
metadata:
  name: x
  title: Borrow a book
spec:
  provider: p
  use:
    duties:
      - statement: Bring books back, unharmed
      - statement: Bring books back unharmed!
      - id: bring-books-back-unharmed-3
        statement: Another
      - statement: Bring books back; unharmed
      - statement: 本を返す
      - statement: Signaler les pages manquantes à l’équipe du prêt de la bibliothèque municipale
`
  const [document] = readAs(text) as [ServiceDocument]
  expect(document.spec.use.duties.map(({ id }) => id)).toEqual([
    'bring-books-back-unharmed',
    'bring-books-back-unharmed-2',
    'bring-books-back-unharmed-3',
    'bring-books-back-unharmed-4',
    expect.stringMatching(/^[0-9a-f]{12}$/),
    'signaler-les-pages-manquantes-a-l-equipe',
  ])
  expect(document.spec.value.name).toBe('Borrow a book')
  expect(readAs(writeDocuments(readAs(text)))).toEqual(readAs(text))
})

const named = (kind: string, spec: string): string =>
  `apiVersion: covalence/v1\nkind: ${kind}\nmetadata:\n  name: x\n  title: Harbour\nspec:\n${spec}`

test('the title names an organisation and a person that have no name, and may repeat one', () => {
  expect(readAs(named('Organisation', '  abbreviation: H\n'))).toMatchObject([
    { spec: { names: { en: 'Harbour', fr: '' } } },
  ])
  expect(readAs(named('Organisation', '  names: {fr: Harbour}\n'))).toMatchObject([
    { spec: { names: { en: '' } } },
  ])
  expect(readAs(named('Person', '  email: h@example.org\n'))).toMatchObject([{ spec: { name: 'Harbour' } }])
  expect(readAs(named('Person', '  name: Port\n  email: h@example.org\n'))).toEqual([])
})

test('a piece of a text has its exact place where the text stands on one line, else the place of the text', () => {
  const text = `apiVersion: covalence/v1
kind: Service
metadata: {name: x}
spec:
  provider: p
  value:
    name: Plain words
    description: "With \\"quotes\\" and \\U0001F680 words"
    forWhom: 'It''s words'
    notFor: over
      lines
    proposition: |
      a block
`
  const [read] = readDocuments(text, 'x.yaml').documents
  const { value } = (read!.document as ServiceDocument).spec
  const pieceOf = (
    field: 'name' | 'description' | 'forWhom' | 'notFor' | 'proposition',
    word: string,
  ): string => {
    const start = value[field].indexOf(word)
    const place = read?.placeAt(['spec', 'value', field], { start, end: start + word.length })
    return text.slice(place?.offset, place?.endOffset)
  }
  expect(pieceOf('name', 'words')).toBe('words')
  expect(pieceOf('description', 'words')).toBe('words')
  expect(pieceOf('description', '"quotes"')).toBe('\\"quotes\\"')
  expect(pieceOf('forWhom', 'words')).toBe('words')
  expect(pieceOf('notFor', 'lines')).toBe('over\n      lines')
  expect(pieceOf('proposition', 'block')).toMatch(/^\|\n +a block/)
})

test('the place of what is not there is that of what it would be in', () => {
  const [, read] = readDocuments(file, 'rooms.yaml').documents
  const lineOf = (...path: PropertyKey[]): number | undefined => read?.placeAt(path).line
  expect([lineOf(), lineOf('spec', 'supply', 'exit'), lineOf('spec', 'value', 'risks')]).toEqual([9, 13, 16])
  expect(lineOf('spec', 'value', 'outcomes', 0)).toBe(19)
})
