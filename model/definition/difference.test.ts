import { ZodError } from 'zod'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { arbitraryDefinition, arbitraryEdit } from './arbitrary.ts'
import { Definition, emptyDefinition, partNames } from './definition.ts'
import { applyDifferences, type Change, differencesBetween, partsTouchedBy } from './difference.ts'
import { hashOfPart } from './hash.ts'

const definitionWith = (value: object): Definition => Definition.parse({ value })
const duty = (id: string, statement = id) => ({ id, statement })
const withDuties = (...duties: object[]) => Definition.parse({ use: { duties } })

test('what was found, done to the old, gives the new', () => {
  fc.assert(
    fc.property(
      fc.oneof(arbitraryEdit, fc.tuple(arbitraryDefinition, arbitraryDefinition)),
      ([before, after]) => {
        expect(applyDifferences(before, differencesBetween(before, after))).toEqual(after)
      },
    ),
  )
})

test('nothing differs between equal definitions, and something between others', () => {
  fc.assert(
    fc.property(arbitraryEdit, ([before, after]) => {
      expect(differencesBetween(before, structuredClone(before))).toEqual([])
      const touched = partNames.filter((part) => hashOfPart(before, part) !== hashOfPart(after, part))
      expect(partsTouchedBy(differencesBetween(before, after))).toEqual(touched)
    }),
  )
})

test('each clause is named at most once, but for the order of its list', () => {
  fc.assert(
    fc.property(arbitraryEdit, ([before, after]) => {
      const paths = differencesBetween(before, after).map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
    }),
  )
})

test('changes survive the way through JSON', () => {
  fc.assert(
    fc.property(arbitraryEdit, ([before, after]) => {
      const changes = JSON.parse(JSON.stringify(differencesBetween(before, after))) as Change[]
      expect(applyDifferences(before, changes)).toEqual(after)
    }),
  )
})

test('a text is reworded', () => {
  expect(differencesBetween(definitionWith({ name: 'Mail' }), definitionWith({ name: 'E-mail' }))).toEqual([
    { kind: 'reworded', path: 'value.name', before: 'Mail', after: 'E-mail' },
  ])
})

test('a list of words is reworded as a whole, also from and to empty', () => {
  const none = emptyDefinition()
  const some = Definition.parse({ use: { channels: ['PHONE', 'MAIL'] } })
  const change = { kind: 'reworded', path: 'use.channels' }
  expect(differencesBetween(none, some)).toEqual([{ ...change, before: [], after: ['PHONE', 'MAIL'] }])
  expect(applyDifferences(none, differencesBetween(none, some))).toEqual(some)
  expect(applyDifferences(some, differencesBetween(some, none))).toEqual(none)
})

test('an entry is changed field by field', () => {
  const before = definitionWith({
    outcomes: [{ id: 'o', direction: 'supported', statement: 'Fast', target: '80' }],
  })
  const after = definitionWith({
    outcomes: [{ id: 'o', direction: 'supported', statement: 'Fast', target: '90', unit: '%' }],
  })
  expect(differencesBetween(before, after)).toMatchObject([
    {
      kind: 'changed',
      path: 'value.outcomes/o',
      fields: [
        { field: 'target', before: '80', after: '90' },
        { field: 'unit', before: '', after: '%' },
      ],
    },
  ])
})

test('entries that come, go and change places are told apart', () => {
  const before = withDuties(duty('a'), duty('b'), duty('c'))
  expect(differencesBetween(before, withDuties(duty('c'), duty('a'), duty('d')))).toEqual([
    { kind: 'removed', path: 'use.duties/b', entry: duty('b') },
    { kind: 'added', path: 'use.duties/d', entry: duty('d') },
    { kind: 'reordered', path: 'use.duties', order: ['c', 'a', 'd'] },
  ])
  expect(differencesBetween(before, withDuties())).toMatchObject([
    { kind: 'removed' },
    { kind: 'removed' },
    { kind: 'removed' },
  ])
  expect(differencesBetween(withDuties(), before).map(({ kind }) => kind)).toEqual([
    'added',
    'added',
    'added',
  ])
})

test('a field that an older model did not have is no change while it says nothing', () => {
  const now = definitionWith({ risks: [{ id: 'r', effect: 'removed', statement: 'Loss' }] })
  const older = structuredClone(now)
  const [risk] = older.value.risks
  Reflect.deleteProperty(risk!, 'evidence')
  Reflect.deleteProperty(risk!, 'estimate')
  Reflect.deleteProperty(older.value, 'criticalTimes')
  expect(differencesBetween(older, now)).toEqual([])
})

test('changes that do not fit what they are done to are refused', () => {
  const before = withDuties(duty('a'))
  const twice: Change = { kind: 'added', path: 'use.duties/a', entry: duty('a', 'again') }
  expect(() => applyDifferences(before, [twice])).toThrow('two entries share an id')
  const nothing: Change = { kind: 'reworded', path: 'value.name', before: '', after: 7 }
  expect(() => applyDifferences(before, [nothing])).toThrow(ZodError)
})
