import { describe, expect, it } from 'vitest'
import { jsonSchemaOf } from '#model/code/json-schema.ts'
import { optionsAt, type Schema, schemaAt } from './completions.ts'
import { yamlPlaceAt } from './yaml-place.ts'

const schema = jsonSchemaOf('Service') as Schema

/** What is suggested where the mark `|` stands. */
const suggested = (marked: string) => {
  const offset = marked.indexOf('|')
  return optionsAt(schema, yamlPlaceAt(marked.replace('|', ''), offset))
}
const labels = (marked: string): string[] => suggested(marked).map(({ label }) => label)

describe('completion', () => {
  it('suggests the keys that a mapping does not have yet, those further down included', () => {
    expect(labels('spec:\n  |\n  value:\n    name: Mail\n  cost:\n    charged: no\n')).toEqual([
      'provider',
      'owner',
      'language',
      'roles',
      'providerRoles',
      'dependencies',
      'reviewed',
      'use',
      'supply',
      'translations',
    ])
  })

  it('suggests the values of a choice, and quotes those that some readers take for a truth value', () => {
    const direction = 'spec:\n  value:\n    outcomes:\n      - id: o1\n        direction: |'
    expect(labels(direction)).toEqual(['supported', 'affected'])
    expect(suggested('spec:\n  cost:\n    charged: |').map(({ text }) => text)).toEqual(['"yes"', '"no"'])
  })

  it('writes a whole entry with the fields that it must have', () => {
    const [entry] = suggested('spec:\n  value:\n    outcomes:\n      |')
    expect(entry?.text).toBe('- direction: \n        statement: ')
    expect(entry?.text.slice(0, entry.caret)).toBe('- direction: ')
  })

  it('offers the same after a dash, and single fields too', () => {
    const [entry, ...keys] = suggested('spec:\n  use:\n    tasks:\n      - |')
    expect(entry?.text).toBe('statement: ')
    expect(keys.map(({ label }) => label)).toEqual(['id', 'statement'])
  })

  it('begins what has an inside on a line of its own', () => {
    expect(suggested('spec:\n  |').find(({ label }) => label === 'value')?.text).toBe('value:\n    ')
    expect(suggested('spec:\n  use:\n    |').find(({ label }) => label === 'tasks')?.text).toBe(
      'tasks:\n      - ',
    )
  })

  it('knows the path of what it suggests, for its explanation', () => {
    const [first] = suggested('spec:\n  value:\n    outcomes:\n      - id: o1\n        |')
    expect(first?.path).toEqual(['spec', 'value', 'outcomes', 'direction'])
  })

  it('says nothing inside of a text, and nothing where nothing is known', () => {
    expect(labels('spec:\n  value:\n    description: >-\n      A text that\n      goes |')).toEqual([])
    expect(labels('spec:\n  nonsense:\n    |')).toEqual([])
  })

  it('follows references and maps with keys of their own', () => {
    const referring: Schema = {
      properties: { texts: { additionalProperties: { $ref: '#/$defs/Text' } } },
      $defs: { Text: { enum: ['long', 'short'] } },
    }
    expect(schemaAt(referring, ['texts', 'any'])?.enum).toEqual(['long', 'short'])
  })
})
