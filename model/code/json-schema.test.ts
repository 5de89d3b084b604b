import { Ajv2020 } from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { withoutEmpty } from '../definition/hash.ts'
import { fr } from '../wording/fr/index.ts'
import { arbitraryDocument } from './arbitrary-document.ts'
import { DocumentKind } from './document.ts'
import { jsonSchemaOf, jsonSchemaOfAll, type JsonSchema, schemaFiles } from './json-schema.ts'
import { readDocuments } from './read.ts'

const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, strictRequired: false })
// The package's types say that its module is the plugin's default export, and Node finds it there.
;(formats as unknown as (to: Ajv2020) => void)(ajv)
const accepts = ajv.compile(jsonSchemaOfAll())

const piecesOf = (schema: JsonSchema, path: string): [path: string, piece: JsonSchema][] => [
  [path, schema],
  ...Object.entries(schema.properties ?? {}).flatMap(([key, inner]) => piecesOf(inner, `${path}.${key}`)),
  ...(schema.items ? piecesOf(schema.items, `${path}[]`) : []),
]

describe.each(DocumentKind.options)('the schema of %s', (kind) => {
  test('is a JSON Schema of its own, which names each field, describes it, and gives an example that it accepts', () => {
    for (const schema of [jsonSchemaOf(kind), jsonSchemaOf(kind, fr)]) {
      expect(schema).toMatchObject({
        $schema: 'https://json-schema.org/draft/2020-12/schema',
        $id: `urn:covalence:v1:${kind}`,
      })
      for (const [path, piece] of piecesOf(schema, kind)) {
        expect([path, piece['title'], piece['description']]).toEqual([
          path,
          expect.stringMatching(/\S/),
          expect.stringMatching(/\S/),
        ])
        const { $id: _id, ...bare } = piece
        const [example] = piece['examples'] as unknown[]
        expect([path, example, ajv.validate(bare, example)]).toEqual([path, example, true])
      }
    }
  })

  test('gives an example of the whole that the reader takes too', () => {
    const [example] = jsonSchemaOf(kind)['examples'] as unknown[]
    expect(readDocuments(JSON.stringify(example), 'x.json').faults).toEqual([])
  })
})

test('every document that is written is accepted', () => {
  fc.assert(
    fc.property(arbitraryDocument, (document) => {
      expect([accepts(withoutEmpty(document)), accepts.errors]).toEqual([true, null])
    }),
    { numRuns: 200 },
  )
})

const good = {
  apiVersion: 'covalence/v1',
  kind: 'Service',
  metadata: { name: 'x' },
  spec: {
    provider: 'p',
    value: { outcomes: [{ direction: 'supported', statement: 'Said', target: 99.5 }] },
  },
}
type Good = typeof good
const changed = (change: (document: Good) => unknown): unknown => {
  const copy = structuredClone(good)
  change(copy)
  return copy
}
const isRead = (document: unknown): boolean =>
  readDocuments(JSON.stringify(document), 'x.json').faults.length === 0

test('entries may leave out their id, and figures their quotes', () => {
  expect([accepts(good), isRead(good)]).toEqual([true, true])
})

test.each<[string, (document: Good) => unknown]>([
  ['another version', (one) => (one.apiVersion = 'covalence/v2')],
  ['an unknown kind', (one) => (one.kind = 'Thing')],
  ['no metadata', (one) => Reflect.deleteProperty(one, 'metadata')],
  ['no provider', (one) => Reflect.deleteProperty(one.spec, 'provider')],
  ['an unknown key', (one) => Object.assign(one.spec, { outcomes: [] })],
  ['a name with capitals', (one) => (one.metadata.name = 'X Y')],
  ['a day that is none', (one) => Object.assign(one.spec, { reviewed: '2027-02-30' })],
  ['a word that is none of those allowed', (one) => (one.spec.value.outcomes[0]!.direction = 'up')],
  ['a statement of spaces', (one) => (one.spec.value.outcomes[0]!.statement = '  ')],
  ['two lines where one belongs', (one) => Object.assign(one.spec.value, { name: 'a\nb' })],
  ['a text that is too long', (one) => Object.assign(one.spec.value, { name: 'x'.repeat(351) })],
  ['a map for a list', (one) => Object.assign(one.spec.value, { outcomes: {} })],
  ['figures in words', (one) => Object.assign(one.spec.value.outcomes[0]!, { target: 'many' })],
  ['a label that is no key', (one) => Object.assign(one.metadata, { labels: { Scope: ['a'] } })],
  ['another language', (one) => Object.assign(one.spec, { language: 'de' })],
])('what the reader refuses is refused by the schema too: %s', (_name, change) => {
  const document = changed(change)
  expect([accepts(document), isRead(document)]).toEqual([false, false])
})

test('there is one file for each kind and one for all', () => {
  expect(Object.keys(schemaFiles())).toEqual([
    'index.json',
    ...DocumentKind.options.map((kind) => `${kind}.json`),
  ])
})
