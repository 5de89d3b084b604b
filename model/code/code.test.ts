import { expect, test } from 'vitest'
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
