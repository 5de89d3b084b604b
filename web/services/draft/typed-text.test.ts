import { expect, it } from 'vitest'
import { Definition } from '#model/definition/definition.ts'
import { textAt } from './typed-text.ts'

const definition = Definition.parse({
  value: { name: 'E-mail', outcomes: [{ id: 'o1', direction: 'supported', statement: 'Staff answer.' }] },
  cost: {
    costs: [
      {
        id: 'c1',
        effect: 'imposed',
        category: 'training',
        statement: 'Training',
        estimate: { amount: '120', unit: '', period: '' },
      },
    ],
  },
})

it.each([
  ['value.name', 'E-mail'],
  ['value.outcomes/o1#statement', 'Staff answer.'],
  ['cost.costs/c1#estimate.amount', '120'],
  ['value.outcomes/gone#target', ''],
  ['value.outcomes', ''],
])('reads the text at %s', (address, text) => {
  expect(textAt(definition, address)).toBe(text)
})
