import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ZodError } from 'zod'
import { arbitraryDefinition, arbitraryEdit } from './arbitrary.ts'
import {
  type ClauseAct,
  type ClauseRecords,
  clausesOf,
  clausesOfPart,
  coCreationShare,
  isDescribedByProviderAlone,
  isLedgerClause,
  isSpokenForBy,
  partOfPath,
  recordConfirmation,
  recordWording,
  type Side,
} from './clauses.ts'
import { Definition, emptyDefinition, partNames } from './definition.ts'

const by = (side: Side, personId: string | null = `${side}-1`): ClauseAct => ({
  personId,
  side,
  at: '2027-01-31T12:00:00Z',
})
const outcome = (id: string, statement = `Outcome ${id}`) => ({ id, direction: 'supported', statement })
const withOutcomes = (...outcomes: object[]) => Definition.parse({ value: { outcomes } })
const worded = (after: Definition, act: ClauseAct, records: ClauseRecords = {}) =>
  recordWording(records, { after, parts: partNames, act })
const clauseAt = (definition: Definition, path: string) =>
  clausesOf(definition).find((clause) => clause.path === path)!

describe('the clauses of a definition', () => {
  test('are its texts and entries, in reading order, and nothing that is empty', () => {
    const definition = Definition.parse({
      supply: { exit: 'With notice' },
      value: {
        name: 'Mail',
        consumerGroups: ['ONE', 'TWO'],
        outcomes: [outcome('b'), outcome('a')],
        closed: { imposedRisks: 'None known' },
      },
      cost: { charged: 'no' },
    })
    expect(clausesOf(definition).map(({ path }) => path)).toEqual([
      'value.name',
      'value.consumerGroups',
      'value.outcomes/b',
      'value.outcomes/a',
      'value.closed.imposedRisks',
      'cost.charged',
      'supply.exit',
    ])
    expect(clausesOf(emptyDefinition())).toEqual([])
  })

  test('lie in the part that their path begins with, each path once', () => {
    fc.assert(
      fc.property(arbitraryDefinition, (definition) => {
        const clauses = clausesOf(definition)
        expect(clauses.map(({ path }) => partOfPath(path))).toEqual(clauses.map(({ part }) => part))
        expect(new Set(clauses.map(({ path }) => path)).size).toBe(clauses.length)
      }),
      { numRuns: 50 },
    )
  })

  test('of the ledger are outcomes, risks and costs', () => {
    const paths = ['value.outcomes/a', 'value.risks/a', 'cost.costs/a']
    expect(paths.every((path) => isLedgerClause({ path }))).toBe(true)
    const others = [
      'value.outcomes',
      'value.outputs/a',
      'value.closed.imposedRisks',
      'cost.price',
      'use.tasks/a',
    ]
    expect(others.some((path) => isLedgerClause({ path }))).toBe(false)
  })

  test('a path of no part is refused', () => {
    expect(() => partOfPath('labels.scope')).toThrow(ZodError)
  })
})

describe('who worded a clause', () => {
  test('is the editor for new and reworded ones, and who it was for the others', () => {
    const before = worded(withOutcomes(outcome('a'), outcome('b')), by('provider'))
    const after = withOutcomes(outcome('b', 'Reworded'), outcome('a'), outcome('c'))
    const records = worded(after, by('consumer'), before)
    expect(Object.entries(records).map(([path, { worded }]) => [path, worded.side])).toEqual([
      ['value.outcomes/b', 'consumer'],
      ['value.outcomes/a', 'provider'],
      ['value.outcomes/c', 'consumer'],
    ])
  })

  test('is forgotten with the clause', () => {
    const before = worded(withOutcomes(outcome('a')), by('provider'))
    expect(worded(emptyDefinition(), by('provider'), before)).toEqual({})
  })

  test('stays in the parts that were not edited', () => {
    const before = worded(Definition.parse({ use: { support: 'Desk' } }), by('consumer'))
    const after = Definition.parse({ value: { name: 'Mail' }, use: { support: 'Other' } })
    const records = recordWording(before, { after, parts: ['value'], act: by('provider') })
    expect(records['use.support']).toEqual(before['use.support'])
    expect(records['value.name']?.worded.side).toBe('provider')
  })

  test('holds for every clause of the parts edited, and only for the text that stands there', () => {
    fc.assert(
      fc.property(arbitraryEdit, ([before, after]) => {
        const records = worded(after, by('consumer'), worded(before, by('provider')))
        const earlier = new Map(clausesOf(before).map(({ path, hash }) => [path, hash]))
        const expected = clausesOf(after).map(({ path, hash }) => [
          path,
          { hash, side: earlier.get(path) === hash ? 'provider' : 'consumer' },
        ])
        const found = Object.entries(records).map(([path, { hash, worded }]) => [
          path,
          { hash, side: worded.side },
        ])
        expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected))
      }),
      { numRuns: 50 },
    )
  })
})

describe('confirming', () => {
  const definition = withOutcomes(outcome('a'))
  const path = 'value.outcomes/a'
  const record = worded(definition, by('provider'))[path]!

  test('counts once per person and side', () => {
    const once = recordConfirmation(record, by('consumer', 'p'))
    expect(once.confirmed).toHaveLength(1)
    expect(recordConfirmation(once, by('consumer', 'p'))).toBe(once)
    expect(recordConfirmation(once, by('consumer', 'q')).confirmed).toHaveLength(2)
    expect(recordConfirmation(once, by('provider', 'p')).confirmed).toHaveLength(2)
    expect(record.confirmed).toEqual([])
  })

  test('speaks for a side while the text is the one that was confirmed', () => {
    const records = { [path]: recordConfirmation(record, by('consumer')) }
    const clause = clauseAt(definition, path)
    expect(isSpokenForBy(clause, records, 'consumer')).toBe(true)
    expect(isSpokenForBy(clause, records, 'provider')).toBe(true)
    expect(isSpokenForBy(clause, records, 'neither')).toBe(false)
    const reworded = clauseAt(withOutcomes(outcome('a', 'Otherwise')), path)
    expect(isSpokenForBy(reworded, records, 'consumer')).toBe(false)
    expect(isSpokenForBy(clause, {}, 'provider')).toBe(false)
  })

  test('is lost when the clause is reworded, and does not come back with the old text', () => {
    const confirmed = { [path]: recordConfirmation(record, by('consumer')) }
    const away = worded(withOutcomes(outcome('a', 'Otherwise')), by('provider'), confirmed)
    expect(away[path]?.confirmed).toEqual([])
    expect(worded(definition, by('provider'), away)[path]?.confirmed).toEqual([])
  })

  test('is kept when only the order changes', () => {
    const two = withOutcomes(outcome('a'), outcome('b'))
    const records = worded(two, by('provider'))
    const confirmed = { ...records, [path]: recordConfirmation(records[path]!, by('consumer')) }
    expect(worded(withOutcomes(outcome('b'), outcome('a')), by('provider'), confirmed)).toEqual(confirmed)
  })
})

describe('described by the provider alone', () => {
  const definition = Definition.parse({
    value: {
      name: 'Mail',
      outcomes: [outcome('a')],
      risks: [{ id: 'r', effect: 'imposed', statement: 'Outage' }],
    },
    cost: { price: 'Free', costs: [{ id: 'c', effect: 'removed', category: 'other', statement: 'Servers' }] },
  })
  const records = worded(definition, by('provider'))
  const confirmedAt = (path: string, side: Side = 'consumer') => ({
    ...records,
    [path]: recordConfirmation(records[path]!, by(side)),
  })

  test('while nobody of the consumer’s side spoke of an outcome, cost or risk', () => {
    expect(isDescribedByProviderAlone(definition, records)).toBe(true)
    expect(isDescribedByProviderAlone(definition, {})).toBe(true)
    expect(isDescribedByProviderAlone(definition, worded(definition, by('neither', null)))).toBe(true)
    expect(isDescribedByProviderAlone(emptyDefinition(), {})).toBe(true)
  })

  test.each(['value.outcomes/a', 'value.risks/r', 'cost.costs/c'])('not once %s is confirmed', (path) => {
    expect(isDescribedByProviderAlone(definition, confirmedAt(path))).toBe(false)
    expect(isDescribedByProviderAlone(definition, confirmedAt(path, 'neither'))).toBe(true)
  })

  test.each(['value.name', 'cost.price'])('still when only %s is confirmed', (path) => {
    expect(isDescribedByProviderAlone(definition, confirmedAt(path))).toBe(true)
  })

  test('again once the text that was confirmed is another', () => {
    const changed = structuredClone(definition)
    changed.value.outcomes[0]!.statement = 'Otherwise'
    expect(isDescribedByProviderAlone(changed, confirmedAt('value.outcomes/a'))).toBe(true)
  })

  test('is the same as no ledger clause being spoken for by the consumer', () => {
    fc.assert(
      fc.property(arbitraryEdit, fc.constantFrom<Side>('provider', 'consumer'), ([before, after], side) => {
        const records = worded(before, by(side))
        const spoken = partNames
          .flatMap((part) => clausesOfPart(after, part))
          .some((clause) => isLedgerClause(clause) && isSpokenForBy(clause, records, 'consumer'))
        expect(isDescribedByProviderAlone(after, records)).toBe(!spoken)
      }),
      { numRuns: 50 },
    )
  })
})

describe('the share that the consumer’s side has spoken for', () => {
  const definition = withOutcomes(outcome('a'), outcome('b'), outcome('c'))
  const records = worded(definition, by('provider'))

  test('is counted in whole per cent, rounded down', () => {
    const confirm = (path: string) => ({ [path]: recordConfirmation(records[path]!, by('consumer')) })
    expect(coCreationShare(definition, records)).toBe(0)
    const one = { ...records, ...confirm('value.outcomes/a') }
    expect(coCreationShare(definition, one)).toBe(33)
    expect(coCreationShare(definition, { ...one, ...confirm('value.outcomes/c') })).toBe(66)
    expect(coCreationShare(definition, worded(definition, by('consumer')))).toBe(100)
  })

  test('leaves out what was reworded since, and is unknown where nothing is said', () => {
    const confirmed = worded(definition, by('consumer'))
    const changed = withOutcomes(outcome('a', 'Otherwise'), outcome('b'), outcome('c'))
    expect(coCreationShare(changed, confirmed)).toBe(66)
    expect(coCreationShare(emptyDefinition(), confirmed)).toBeNull()
  })
})

test('clauses are the same whether or not it is known which there were before', () => {
  fc.assert(
    fc.property(arbitraryEdit, ([before, after]) => {
      for (const part of partNames) {
        expect(clausesOfPart(after, part, clausesOfPart(before, part))).toEqual(clausesOfPart(after, part))
      }
    }),
    { numRuns: 50 },
  )
})
