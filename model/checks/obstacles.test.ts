import { describe, expect, test } from 'vitest'
import type { Revision } from '../contract/service-page.ts'
import { buildInput } from './cases/sound-input.ts'
import { countsOf } from './counts.ts'
import { check } from './index.ts'
import { obstaclesOf } from './obstacles.ts'
import type { CheckInput } from './rule.ts'
import type { Waiver } from './settings.ts'

const page = { owner: { id: 'o', name: 'Olga', active: true } }
const open = { kind: 'open' as const, revision: { missing: [{}] } as unknown as Revision }
const draft = { kind: 'draft' as const, revision: null }
const waiver: Waiver = {
  rule: 'SD001',
  reason: 'The outcomes are being measured first',
  until: '2027-01-31',
  role: 'customer',
  person: { id: 'c', name: 'Cara' },
  at: '2026-11-01T09:00:00.000Z',
}
const withoutOutcomes = (given: Partial<CheckInput> = {}) =>
  check(
    buildInput({
      ...given,
      change: (definition) => {
        definition.value.outcomes = []
      },
    }),
  ).verdicts
const between = (change: Partial<Parameters<typeof obstaclesOf>[0]>) =>
  obstaclesOf({ page, text: draft, roles: buildInput().roles ?? [], missing: [], verdicts: [], ...change })

describe('what stands between a text and agreement', () => {
  test('is nothing where it is agreed', () => {
    const agreed = { kind: 'open' as const, revision: { missing: [] } as unknown as Revision }
    expect(between({ text: agreed, verdicts: withoutOutcomes() })).toEqual([])
  })

  test('is that a draft is no proposal, and who could not sign it', () => {
    expect(between({})).toEqual([{ kind: 'not-proposed' }])
    expect(between({ page: { owner: null }, roles: [] })).toEqual([
      { kind: 'vacant', role: 'owner' },
      { kind: 'vacant', role: 'customer' },
      { kind: 'vacant', role: 'user' },
      { kind: 'vacant', role: 'sponsor' },
      { kind: 'not-proposed' },
    ])
  })

  test('is whose signature is missing, all parts of a person together, in the order of the document', () => {
    const asked = { organisation: 'Harbour Agency', askedOn: '2026-11-20' }
    const missing = [
      { role: 'owner' as const, part: 'supply' as const, ...asked },
      { role: 'owner' as const, part: 'value' as const, ...asked },
      { role: 'user' as const, part: 'use' as const, ...asked },
    ]
    expect(between({ text: open, missing })).toEqual([
      { kind: 'sign-off', role: 'owner', parts: ['value', 'supply'], ...asked },
      { kind: 'sign-off', role: 'user', parts: ['use'], ...asked },
    ])
  })

  test('is each error once, unless somebody waived it', () => {
    const errors = withoutOutcomes()
    expect(between({ verdicts: [...errors, ...errors] })).toContainEqual({ kind: 'errors', rules: ['SD001'] })
    expect(between({ verdicts: withoutOutcomes({ waivers: [waiver] }) })).toEqual([{ kind: 'not-proposed' }])
  })
})

test('counts tell the waived apart, whatever their severity', () => {
  expect(countsOf(withoutOutcomes())).toMatchObject({ error: 1, waived: 0 })
  expect(countsOf(withoutOutcomes({ waivers: [waiver] }))).toMatchObject({ error: 0, waived: 1 })
})
