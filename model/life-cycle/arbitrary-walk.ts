import * as fc from 'fast-check'
import type { Definition } from '../definition/definition.ts'
import { hashOfPart } from '../definition/hash.ts'
import { buildRecord, publishing, signing, textWith } from './build-record.ts'
import {
  afterDeed,
  type AgreementPolicy,
  missingFor,
  openRevisionOf,
  type ServiceDeed,
  type ServiceRecord,
} from './record.ts'
import type { MissingSignOff } from './sign-off.ts'

const asked: AgreementPolicy = { organisations: 1, publishWithoutAgreement: false }

/** A deed as it is drawn: what it does to whom depends on where the service stands by then. */
const marks = fc.record({
  value: fc.constantFrom('1', '2'),
  use: fc.constantFrom('1', '2'),
  cost: fc.constantFrom('1', '2'),
  supply: fc.constantFrom('1', '2'),
})
const held = fc.record({
  role: fc.constantFrom('customer', 'user', 'sponsor'),
  personId: fc.constantFrom('cas', 'uma', 'sam'),
  organisationId: fc.constantFrom('harbour', 'port'),
})
type Drawn = (record: ServiceRecord) => ServiceDeed

const ofMissing = (record: ServiceRecord, { role, part }: MissingSignOff, text: Definition): ServiceDeed => {
  const holder =
    role === 'owner'
      ? { personId: record.ownerId, organisationId: record.providerId }
      : (record.roles.find((one) => one.role === role) ?? { personId: 'cas', organisationId: 'harbour' })
  const { personId, organisationId } = holder
  return { kind: 'sign', role, personId, organisationId, parts: [{ part, hash: hashOfPart(text, part) }] }
}

/** Mostly a sign-off that is missing, else one that may not fit. */
const drawnSigning: fc.Arbitrary<Drawn> = fc
  .record({
    pick: fc.nat(20),
    role: fc.constantFrom('owner', 'customer', 'user', 'sponsor'),
    other: marks.map(textWith),
    anything: fc.constantFrom(false, false, false, true),
  })
  .map(({ pick, role, other, anything }) => (record) => {
    const open = openRevisionOf(record)
    const missing = open ? missingFor(record, open, asked) : []
    const wanted = missing[pick % Math.max(1, missing.length)]
    return anything || !wanted || !open
      ? signing(role, open && pick % 2 === 0 ? open.definition : other)
      : ofMissing(record, wanted, open.definition)
  })

const drawn: fc.Arbitrary<Drawn> = fc
  .oneof(
    { weight: 36, arbitrary: drawnSigning },
    {
      weight: 32,
      arbitrary: fc
        .constantFrom('draft', 'draft', 'propose', 'propose', 'discard', 'decline', 'withdraw')
        .map((kind) => () => ({ kind }) as ServiceDeed),
    },
    {
      weight: 8,
      arbitrary: marks.map((one) => () => ({ kind: 'edit', definition: textWith(one) }) as const),
    },
    {
      weight: 8,
      arbitrary: fc.tuple(fc.boolean(), fc.subarray(['SD001'])).map(
        ([withoutAgreement, openErrors]) =>
          () =>
            publishing({ withoutAgreement, openErrors }),
      ),
    },
    {
      weight: 4,
      arbitrary: fc.tuple(fc.constantFrom('join', 'leave'), held).map(
        ([kind, one]) =>
          () =>
            ({ kind, held: one }) as ServiceDeed,
      ),
    },
    { weight: 1, arbitrary: fc.constant<Drawn>(() => ({ kind: 'retire' })) },
  )
  .map((deed) => deed)

const start = fc.constantFrom(
  buildRecord(),
  buildRecord({ service: 'listed', listed: textWith({ value: '1' }), draft: null }),
)
const policy = fc.record({ organisations: fc.constantFrom(1, 1, 2), publishWithoutAgreement: fc.boolean() })
/** For tests: a service, what its workspace asks for, and what people try to do with it. */
export const walks: fc.Arbitrary<Walk> = fc.record({
  start,
  policy,
  deeds: fc.array(drawn, { maxLength: 60, size: 'max' }),
})
export type Walk = { start: ServiceRecord; policy: AgreementPolicy; deeds: Drawn[] }

/** For tests: where the service stands after each deed. */
export const alongTheWalk = ({
  start,
  policy,
  deeds,
}: Walk): { record: ServiceRecord; kind: string; refused: boolean }[] => {
  let record = start
  return deeds.map((draw) => {
    const deed = draw(record)
    const result = afterDeed(record, deed, policy)
    record = result.record
    return { record, kind: deed.kind, refused: result.refusal !== null }
  })
}
