import { describe, expect, it } from 'vitest'
import { Definition } from '#model/definition/definition.ts'
import { textAt, typeAt } from './typed-text.ts'

const definition = Definition.parse({
  value: { outcomes: [{ id: 'o1', direction: 'supported', statement: 'Staff answer within a day.' }] },
})

const problem = (address: string, text: string) => {
  const outcome = typeAt(definition, address, text)
  return 'problem' in outcome ? outcome.problem : null
}

describe('typeAt', () => {
  it('keeps a text as it is typed, the space at its end included', () => {
    const outcome = typeAt(definition, 'value.name', 'E-mail ')
    expect('definition' in outcome && textAt(outcome.definition, 'value.name')).toBe('E-mail ')
  })

  it('reaches the fields of an entry, and fields within fields', () => {
    const costs = Definition.parse({
      cost: { costs: [{ id: 'c1', effect: 'imposed', category: 'training', statement: 'Training' }] },
    })
    const outcome = typeAt(costs, 'cost.costs/c1#estimate.amount', '120')
    expect('definition' in outcome && textAt(outcome.definition, 'cost.costs/c1#estimate.amount')).toBe('120')
  })

  it('says why a text cannot be kept', () => {
    expect(problem('value.outcomes/o1#target', 'many')).toBe('number')
    expect(problem('value.outcomes/o1#statement', '  ')).toBe('empty')
    expect(problem('value.outcomes/o1#date', '31/12')).toBe('date')
    expect(problem('value.name', 'x'.repeat(351))).toBe('too-long')
    expect(problem('value.name', 'two\nlines')).toBe('one-line')
    expect(problem('value.description', 'bell \u0007')).toBe('unwritable')
  })

  it('takes right-to-left text, emoji and markup as text', () => {
    for (const text of ['خدمة البريد', '📨 <b>Mail</b>', '‏עברית']) {
      const outcome = typeAt(definition, 'value.description', text)
      expect('definition' in outcome && textAt(outcome.definition, 'value.description')).toBe(text)
    }
  })

  it('has nothing to say of an entry that is gone', () => {
    expect(typeAt(definition, 'value.outcomes/gone#target', '5')).toEqual({ definition })
  })
})
