import { expect, test } from 'vitest'
import { addressesIn } from './people-group.ts'

test('addresses are found however they were pasted, each once', () => {
  expect(
    addressesIn(
      'Ada Hill <Ada@Example.org>, bo@example.org;\n"Cy, the third" <cy@example.org>\tada@example.org (mailto:di@example.org).',
    ),
  ).toEqual(['ada@example.org', 'bo@example.org', 'cy@example.org', 'di@example.org'])
})

test('what is no address is passed over, and what is a wrong one is told', () => {
  expect(addressesIn('Ada Hill\n\n  ;')).toEqual([])
  expect(addressesIn('ada@')).toEqual(['ada@'])
})
