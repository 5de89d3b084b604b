import { describe, expect, test } from 'vitest'
import { attribute, attributionRefusal, giveWord, withoutAttribution } from './attribution.ts'
import { ClauseRecordsSchema } from './clause-records.ts'
import {
  type ClauseRecord,
  clausesOf,
  coCreationShare,
  isDescribedByProviderAlone,
  recordConfirmation,
  recordWording,
} from './clauses.ts'
import { Definition, partNames } from './definition.ts'
import { hashesOf } from './hash.ts'
import { confirmBySigning } from './signed-clauses.ts'

const [typist, speaker, other] = ['1', '2', '3'].map(
  (digit) => `01900000-0000-7000-8000-00000000000${digit}`,
) as [string, string, string]
const at = '2026-05-01T10:00:00.000Z'
const later = '2026-05-01T11:00:00.000Z'
const path = 'value.outcomes/reach'
const definitionOf = (statement: string) =>
  Definition.parse({ value: { outcomes: [{ id: 'reach', direction: 'supported', statement }] } })
const definition = definitionOf('Clerks reach everybody')
const hash = clausesOf(definition)[0]!.hash

const typed: ClauseRecord = {
  hash,
  worded: { personId: typist, side: 'provider', at },
  confirmed: [{ personId: speaker, side: 'consumer', at }],
}
const waiting = attribute(typed, { personId: speaker, at })
const given = giveWord(waiting, { personId: speaker, side: 'consumer', at: later })

describe('whose words a clause is', () => {
  test('while it waits for a word it is still the wording of who typed it', () => {
    expect(waiting).toMatchObject({ worded: { personId: typist }, saidBy: { personId: speaker, at } })
    const alone = { [path]: Object.assign({}, waiting, { confirmed: [] }) }
    expect(isDescribedByProviderAlone(definition, alone)).toBe(true)
    expect(coCreationShare(definition, alone)).toBe(0)
  })

  test('once the word is given it is the wording of who said it, and of their side', () => {
    expect(given).toEqual({
      hash,
      worded: { personId: speaker, side: 'consumer', at: later },
      typedBy: { personId: typist, side: 'provider', at },
      confirmed: [],
    })
    expect(isDescribedByProviderAlone(definition, { [path]: given })).toBe(false)
    expect(coCreationShare(definition, { [path]: given })).toBe(100)
  })

  test('who confirmed it beside them still has', () => {
    const confirmed = recordConfirmation(waiting, { personId: other, side: 'consumer', at })
    const act = { personId: speaker, side: 'consumer' as const, at: later }
    expect(giveWord(confirmed, act).confirmed).toEqual([{ personId: other, side: 'consumer', at }])
  })

  test('taken back or refused, it is as it was', () => {
    expect(withoutAttribution(waiting)).toEqual(typed)
  })
})

describe('who may say so', () => {
  test.each([
    ['attribute', typed, { [typist]: null, [speaker]: 'not-your-wording', [other]: 'not-your-wording' }],
    ['attribute', waiting, { [typist]: 'word-waits', [speaker]: 'not-your-wording' }],
    ['attribute', given, { [typist]: 'not-your-wording', [speaker]: 'said-already' }],
    ['take-back', typed, { [typist]: 'no-word-waits' }],
    ['take-back', waiting, { [typist]: null, [speaker]: 'not-your-wording' }],
    ['take-back', given, { [typist]: 'no-word-waits' }],
    ['answer', typed, { [speaker]: 'no-word-waits' }],
    ['answer', waiting, { [speaker]: null, [typist]: 'not-your-word', [other]: 'not-your-word' }],
    ['answer', given, { [speaker]: 'no-word-waits' }],
  ] as const)('%s', (deed, record, expected) => {
    for (const [person, refusal] of Object.entries(expected))
      expect(attributionRefusal(deed, record, person)).toBe(refusal)
  })
})

describe('what is said of a text', () => {
  const act = { personId: other, side: 'provider' as const, at: later }

  test.each([
    ['that waits', waiting],
    ['that was given', given],
  ])('%s goes with the text when it reads differently, and stays while it does not', (_name, record) => {
    const records = { [path]: record }
    const edit = { parts: partNames, act }
    expect(recordWording(records, { after: definition, ...edit })).toEqual(records)
    const after = definitionOf('Clerks reach everybody at once')
    expect(recordWording(records, { after, ...edit })[path]).toEqual({
      hash: clausesOf(after)[0]!.hash,
      worded: act,
      confirmed: [],
    })
  })

  test('reopens no sign-off, and signing leaves it', () => {
    const signature = { role: 'owner' as const, part: 'value' as const, personId: other, signedAt: later }
    const signed = confirmBySigning({ [path]: waiting }, definition, [signature])
    expect(signed[path]).toMatchObject({ saidBy: { personId: speaker }, worded: { personId: typist } })
    expect(hashesOf(definition)).toEqual(hashesOf(definitionOf('Clerks reach everybody')))
  })

  test('goes through the contract whole', () => {
    const records = { [path]: waiting, 'value.name': given }
    expect(ClauseRecordsSchema.parse(records)).toEqual(records)
  })
})
