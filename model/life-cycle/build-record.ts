import { Definition, type PartName } from '../definition/definition.ts'
import { hashOfPart } from '../definition/hash.ts'
import type { ServiceDeed, ServiceRecord } from './record.ts'
import type { RevisionState } from './service.ts'
import { partsSignedBy, type SignRole } from './sign-off.ts'

/** A text that differs from others in the parts whose mark differs. */
export const textWith = (marks: Partial<Record<PartName, string>> = {}): Definition =>
  Definition.parse({
    value: { name: `Rooms ${marks.value ?? ''}` },
    use: { support: `The desk ${marks.use ?? ''}` },
    cost: { price: `Free ${marks.cost ?? ''}` },
    supply: { exit: `A month ${marks.supply ?? ''}` },
  })

export const buildRecord = (given: Partial<ServiceRecord> = {}): ServiceRecord => ({
  service: 'drafted',
  ownerId: 'olu',
  providerId: 'provider',
  listed: null,
  draft: textWith(),
  revisions: [],
  signOffs: [],
  roles: [
    { role: 'customer', personId: 'cas', organisationId: 'harbour' },
    { role: 'user', personId: 'uma', organisationId: 'harbour' },
    { role: 'sponsor', personId: 'sam', organisationId: 'harbour' },
  ],
  ...given,
})

const people: Record<SignRole, string> = { owner: 'olu', customer: 'cas', user: 'uma', sponsor: 'sam' }
export const signing = (role: SignRole, text: Definition, parts = partsSignedBy(role)): ServiceDeed => ({
  kind: 'sign',
  personId: people[role],
  role,
  organisationId: role === 'owner' ? 'provider' : 'harbour',
  parts: parts.map((part) => ({ part, hash: hashOfPart(text, part) })),
})
export const signed = (text: Definition): ServiceDeed[] =>
  (['owner', 'customer', 'user', 'sponsor'] as const).map((role) => signing(role, text))
export const publishing = (given: Partial<Extract<ServiceDeed, { kind: 'publish' }>> = {}): ServiceDeed => ({
  kind: 'publish',
  withoutAgreement: false,
  openErrors: [],
  ...given,
})
export const statesOf = ({ revisions }: ServiceRecord): RevisionState[] => revisions.map(({ state }) => state)
