import { expect, test } from 'vitest'
import { ServiceDocument } from '../code/document.ts'
import { en } from '../wording/en/index.ts'
import type { Note } from './foreign-file.ts'
import { mergeInto } from './merge-into.ts'
import { sayNote } from './say-note.ts'

const service = (labels: Record<string, string[]>, resources: string[] = []): ServiceDocument =>
  ServiceDocument.parse({
    apiVersion: 'covalence/v1',
    kind: 'Service',
    metadata: { name: 'berths', labels },
    spec: {
      provider: 'harbour',
      supply: {
        resources: resources.map((id) => ({
          id,
          dimension: 'partners-and-suppliers',
          statement: `The ${id}`,
        })),
      },
    },
  })
const numbered = (count: number, word: string): string[] =>
  Array.from({ length: count }, (_, at) => `${word}${at}`)

test('labels of both are joined, each term once', () => {
  const notes: Note[] = []
  const made = [service({ scope: ['b', 'c'] }), service({ scope: ['c', 'd'], constructor: ['x'] })]
  const { metadata } = mergeInto(service({ scope: ['a', 'b'], kind: ['k'] }), made, notes)
  expect(metadata.labels).toEqual({ scope: ['a', 'b', 'c', 'd'], kind: ['k'], constructor: ['x'] })
  expect(notes).toEqual([])
})

test('what has no room is told of, and what comes out is a document', () => {
  const notes: Note[] = []
  const made = service({ scope: ['one', 'more'] }, ['r0', 'last', 'beyond'])
  const merged = mergeInto(service({ scope: numbered(49, 's') }, numbered(99, 'r')), [made], notes)
  expect(ServiceDocument.safeParse(merged).success).toBe(true)
  expect(notes.map((note) => sayNote(note, { exchange: en.exchange }))).toEqual([
    'the term “more” of the label scope is left out: berths has no room for it',
    '“The beyond” is left out: berths holds 100 entries of its kind already',
  ])
})
