import { expect, it } from 'vitest'
import { emptyDefinition } from './definition.ts'
import { Outcome } from './entries.ts'
import { tellClause } from './tell-clause.ts'

const speaker = {
  language: 'en',
  translate: (key: string, params: Record<string, string>) =>
    key === 'sentences.detail' ? `${params['label']}: ${params['value']}.` : key,
  nameOfTerm: (kind: string, key: string) => `${kind} ${key}`,
}
const outcome = Outcome.parse({
  id: 'o1',
  direction: 'supported',
  statement: 'All is well',
  target: '90',
  unit: '%',
})

it.each([
  ['value.name', 'Mail', 'Mail'],
  ['value.name', undefined, ''],
  ['value.outcomes/o1', outcome, 'All is well\nFields.value.outcomes.target.label: 90%.'],
  ['use.channels', ['phone', 'desk'], 'channel phone, channel desk'],
  ['cost.charged', 'no', 'Sentences.charged.no'],
])('tells what %s says', (path, content, told) => {
  expect(tellClause(speaker, { path, content }, emptyDefinition())).toBe(told)
})
