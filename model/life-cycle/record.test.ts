import { describe, expect, test } from 'vitest'
import { buildRecord, publishing, signed, signing, statesOf, textWith } from './build-record.ts'
import {
  afterDeed,
  type AgreementPolicy,
  type DeedRefusal,
  missingFor,
  openRevisionOf,
  type ServiceDeed,
  type ServiceRecord,
} from './record.ts'

const strict: AgreementPolicy = { organisations: 1, publishWithoutAgreement: false }
const lenient: AgreementPolicy = { organisations: 1, publishWithoutAgreement: true }

const done = (record: ServiceRecord, deeds: readonly ServiceDeed[], policy = strict): ServiceRecord =>
  deeds.reduce((before, deed) => {
    const { record: after, refusal } = afterDeed(before, deed, policy)
    expect({ deed: deed.kind, refusal }).toEqual({ deed: deed.kind, refusal: null })
    return after
  }, record)

const refusalFor = (record: ServiceRecord, deed: ServiceDeed, policy = strict): DeedRefusal | null => {
  const { record: after, refusal } = afterDeed(record, deed, policy)
  if (refusal) expect(after).toBe(record)
  return refusal
}

describe('the life of a service', () => {
  test('drafted, proposed, agreed, published: live', () => {
    const text = textWith()
    const proposed = done(buildRecord(), [{ kind: 'propose' }])
    expect(statesOf(proposed)).toEqual(['proposed'])
    expect(proposed.draft).toBeNull()
    const agreed = done(proposed, signed(text))
    expect(statesOf(agreed)).toEqual(['agreed'])
    const live = done(agreed, [publishing()])
    expect([live.service, statesOf(live)]).toEqual(['live', ['published']])
  })

  test('publishing the next revision supersedes the one before', () => {
    const next = textWith({ supply: '2' })
    const record = done(buildRecord(), [
      { kind: 'propose' },
      ...signed(textWith()),
      publishing(),
      { kind: 'draft' },
      { kind: 'edit', definition: next },
      { kind: 'propose' },
    ])
    expect(statesOf(record)).toEqual(['published', 'proposed'])
    // Only the supply part was reworded, and nobody but the owner signs it.
    expect(missingFor(record, openRevisionOf(record)!, strict)).toEqual([
      { role: 'owner', part: 'supply', organisationId: null },
    ])
    const published = done(record, [signing('owner', next, ['supply']), publishing()])
    expect(statesOf(published)).toEqual(['superseded', 'published'])
  })

  test('a proposal of the same text is agreed at once', () => {
    const record = done(buildRecord(), [
      { kind: 'propose' },
      ...signed(textWith()),
      { kind: 'withdraw' },
      { kind: 'draft' },
      { kind: 'propose' },
    ])
    expect(statesOf(record)).toEqual(['withdrawn', 'agreed'])
  })

  test('a draft starts from the published text, else the last frozen, else the listed', () => {
    const [first, second, listed] = [
      textWith({ value: '1' }),
      textWith({ value: '2' }),
      textWith({ value: '0' }),
    ]
    const fresh = buildRecord({ service: 'listed', listed, draft: null })
    expect(done(fresh, [{ kind: 'draft' }]).draft).toEqual(listed)
    const declined = done(fresh, [
      { kind: 'draft' },
      { kind: 'edit', definition: first },
      { kind: 'propose' },
      { kind: 'decline' },
    ])
    expect(done(declined, [{ kind: 'draft' }]).draft).toEqual(first)
    const live = done(
      declined,
      [
        { kind: 'draft' },
        { kind: 'propose' },
        publishing({ withoutAgreement: true }),
        { kind: 'draft' },
        { kind: 'edit', definition: second },
        { kind: 'propose' },
        { kind: 'withdraw' },
        { kind: 'draft' },
      ],
      lenient,
    )
    expect(live.draft).toEqual(first)
  })

  test('a role that is left keeps what it signed, and signs no more', () => {
    const text = textWith()
    const left = done(buildRecord(), [
      { kind: 'propose' },
      signing('customer', text),
      { kind: 'leave', held: { role: 'customer', personId: 'cas', organisationId: 'harbour' } },
    ])
    expect(refusalFor(left, signing('customer', text))).toBe('role-not-held')
    expect(
      statesOf(done(left, [signing('owner', text), signing('user', text), signing('sponsor', text)])),
    ).toEqual(['agreed'])
  })

  test('retiring is final, and withdraws the open revision', () => {
    const retired = done(buildRecord(), [{ kind: 'propose' }, { kind: 'retire' }])
    expect([retired.service, statesOf(retired)]).toEqual(['retired', ['withdrawn']])
    const deeds: ServiceDeed[] = [
      ...(['draft', 'discard', 'propose', 'decline', 'withdraw', 'retire'] as const).map((kind) => ({
        kind,
      })),
      { kind: 'edit', definition: textWith() },
      signing('owner', textWith()),
      publishing(),
    ]
    for (const deed of deeds) expect(refusalFor(retired, deed, lenient)).toBe('already-retired')
  })

  test('a drafted or a listed service can be retired', () => {
    expect(done(buildRecord(), [{ kind: 'retire' }]).service).toBe('retired')
    const listed = buildRecord({ service: 'listed', listed: textWith(), draft: null })
    expect(done(listed, [{ kind: 'retire' }]).service).toBe('retired')
  })
})

describe('what is refused', () => {
  const proposed = done(buildRecord(), [{ kind: 'propose' }])
  const text = textWith()

  test.each<[string, ServiceRecord, ServiceDeed, DeedRefusal]>([
    ['a second draft', buildRecord(), { kind: 'draft' }, 'draft-exists'],
    ['editing without a draft', proposed, { kind: 'edit', definition: text }, 'no-draft'],
    ['discarding without a draft', proposed, { kind: 'discard' }, 'no-draft'],
    ['discarding what a service is all of', buildRecord(), { kind: 'discard' }, 'only-a-draft'],
    ['proposing without a draft', proposed, { kind: 'propose' }, 'no-draft'],
    ['a second proposal', done(proposed, [{ kind: 'draft' }]), { kind: 'propose' }, 'revision-open'],
    ['signing before a proposal', buildRecord(), signing('owner', text), 'no-open-revision'],
    ['declining before a proposal', buildRecord(), { kind: 'decline' }, 'no-open-revision'],
    ['withdrawing before a proposal', buildRecord(), { kind: 'withdraw' }, 'no-open-revision'],
    ['publishing before a proposal', buildRecord(), publishing(), 'no-open-revision'],
    ['signing another text', proposed, signing('customer', textWith({ value: 'x' })), 'stale'],
    ['signing a part of another role', proposed, signing('customer', text, ['cost']), 'not-their-part'],
    ['signing a part twice at once', proposed, signing('owner', text, ['use', 'use']), 'named-twice'],
    ['signing again', done(proposed, [signing('user', text)]), signing('user', text), 'already-signed'],
    ['publishing what is not agreed', proposed, publishing(), 'not-agreed'],
    ['publishing without agreement', proposed, publishing({ withoutAgreement: true }), 'not-allowed'],
    [
      'publishing with open errors',
      done(proposed, signed(text)),
      publishing({ openErrors: ['SD040'] }),
      'errors-open',
    ],
  ])('%s', (_, record, deed, refusal) => {
    expect(refusalFor(record, deed)).toBe(refusal)
  })

  test('signing in a role that somebody else holds', () => {
    const deed = { ...signing('customer', text), personId: 'uma' }
    expect(refusalFor(proposed, deed as ServiceDeed)).toBe('role-not-held')
    const elsewhere = { ...signing('customer', text), organisationId: 'port' }
    expect(refusalFor(proposed, elsewhere as ServiceDeed)).toBe('role-not-held')
  })

  test('a workspace that allows it publishes what lacks signatures or fails checks', () => {
    const deed = publishing({ withoutAgreement: true, openErrors: ['SD001'] })
    expect(statesOf(done(proposed, [deed], lenient))).toEqual(['published'])
    expect(refusalFor(proposed, publishing(), lenient)).toBe('not-agreed')
  })
})
