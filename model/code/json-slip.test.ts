import { expect, test } from 'vitest'
import { readDocuments } from './read.ts'

const at = ({ line, column }: { line: number; column: number }): string => `${line}:${column}`

test('what looks like a comment within a text is none, and JSON documents may stand one after the other as in YAML', () => {
  const text = '{"a": "// c", b: http://x}\n---\n{"b": "/* c */"}\n'
  expect(new Set(readDocuments(text, 'x.json').faults.map(({ code }) => code))).toEqual(
    new Set(['no-api-version']),
  )
})

test.each([
  ['json-comment', '{"a": 1, // c\n "b": "http://x"}\n', '1:10'],
  ['json-comment', '// c\n{"a": 1}\n', '1:1'],
  ['json-comment', '{"a": "x"}\n/* c */\n', '2:1'],
  ['json-several', '{"a": "}"}\n{"b": {}}\n{"c": 1}\n', '2:1'],
])('%s is the one fault of a JSON file (%#)', (code, text, place) => {
  const { faults } = readDocuments(text, 'x.json')
  expect(faults.map((fault) => `${fault.code} ${at(fault.place)}`)).toEqual([`${code} ${place}`])
})
