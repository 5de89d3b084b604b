import { expect, test } from 'vitest'
import { Definition, emptyDefinition, Labels, longestList, Translations, ValuePart } from './definition.ts'

const outcome = (id: string) => ({ id, direction: 'supported', statement: 'Said' })
const outcomes = (count: number) => Array.from({ length: count }, (_, index) => outcome(`o${index}`))
const labels = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => ['k'.repeat(index + 1), []]))
const problemsOf = (value: unknown): string[] =>
  ValuePart.safeParse(value).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? []

test('a definition may say nothing, and then has every field', () => {
  expect(emptyDefinition()).toEqual(Definition.parse({ value: {}, use: {}, cost: {}, supply: {} }))
  expect(emptyDefinition().value.closed).toEqual({ affectedOutcomes: '', removedRisks: '', imposedRisks: '' })
})

test('two empty definitions share nothing that could be changed in both', () => {
  const one = emptyDefinition()
  one.value.outcomes.push({ ...ValuePart.parse({ outcomes: [outcome('a')] }).outcomes[0]! })
  one.value.notPromised.security = 'Because'
  expect(emptyDefinition().value.outcomes).toEqual([])
  expect(emptyDefinition().value.notPromised.security).toBe('')
})

test('a field that the model does not know is refused', () => {
  expect(Definition.safeParse({ price: 'Free' }).success).toBe(false)
  expect(problemsOf({ outcomes: [{ ...outcome('a'), colour: 'red' }] })[0]).toMatch(/^outcomes\.0: /)
})

test('entries of a list have ids of their own', () => {
  expect(problemsOf({ outcomes: [outcome('a'), outcome('a')] })).toEqual([
    'outcomes: two entries share an id',
  ])
})

test('a list has an end', () => {
  expect(problemsOf({ outcomes: outcomes(longestList) })).toEqual([])
  expect(problemsOf({ outcomes: outcomes(longestList + 1) })).toHaveLength(1)
  expect(problemsOf({ outcomes: outcomes(10_000) })).toHaveLength(1)
})

test('an entry says something', () => {
  expect(problemsOf({ outcomes: [{ ...outcome('a'), statement: ' ' }] })[0]).toMatch(
    /^outcomes\.0\.statement: /,
  )
})

test('no availability is above 100 per cent; other levels, and other units, may be', () => {
  const level = {
    id: 'up',
    kind: 'availability',
    statement: 'It is there',
    target: '100.1',
    unit: 'Per cent',
  }
  expect(problemsOf({ levels: [level] })).toEqual(['levels.0.target: is above 100 per cent'])
  for (const right of [{ target: '100' }, { unit: 'h' }, { kind: 'capacity' }, { target: '' }])
    expect(problemsOf({ levels: [{ ...level, ...right }] })).toEqual([])
})

test('translations are bounded, by language', () => {
  expect(Translations.parse({ fr: { 'value.name': ' Salles ' } })).toEqual({ fr: { 'value.name': 'Salles' } })
  expect(Translations.safeParse({ xx: {} }).success).toBe(false)
  const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`value.x${index}`, 'x']))
  expect(Translations.safeParse({ fr: many }).success).toBe(false)
})

test('labels are keys with a few words each', () => {
  expect(Labels.parse({ scope: ['EXTERN'] })).toEqual({ scope: ['EXTERN'] })
  expect(Labels.safeParse({ 'Not a key': [] }).success).toBe(false)
  expect(Labels.safeParse(labels(50)).success).toBe(true)
  expect(Labels.safeParse(labels(51)).success).toBe(false)
})
