import type { Definition, PartName } from '../definition/definition.ts'
import type { ConsumerRole } from '../definition/entries.ts'
import { type Hashes, hashesOf } from '../definition/hash.ts'
import { type PublicationRefusal, publicationRefusal } from './publication.ts'
import {
  isOpen,
  nextNumber,
  type Refusal,
  refusalOf,
  type RevisionState,
  type ServiceState,
  startingRevision,
  stateOfOpen,
} from './service.ts'
import {
  type MissingSignOff,
  missingSignOffs,
  type SigningRefusal,
  signingRefusal,
  type SignOff,
  type SignRole,
} from './sign-off.ts'

export type FrozenRevision = {
  number: number
  state: RevisionState
  definition: Definition
  hashes: Hashes
}

type HeldRole = { role: ConsumerRole; personId: string; organisationId: string }
type Signature = Pick<SignOff, 'role' | 'part' | 'hash' | 'organisationId' | 'personId' | 'revision'>

/** All that the life of a service depends on, without where it is kept. */
export type ServiceRecord = {
  service: ServiceState
  ownerId: string
  providerId: string
  /** What an importer or the provider described; null where the service began as a draft. */
  listed: Definition | null
  draft: Definition | null
  revisions: readonly FrozenRevision[]
  signOffs: readonly Signature[]
  roles: readonly HeldRole[]
}

/** What the workspace asks for. */
export type AgreementPolicy = { organisations: number; publishWithoutAgreement: boolean }

export type ServiceDeed =
  | { kind: 'draft' | 'discard' | 'propose' | 'decline' | 'withdraw' | 'retire' }
  | { kind: 'edit'; definition: Definition }
  | { kind: 'join' | 'leave'; held: HeldRole }
  | {
      kind: 'sign'
      personId: string
      role: SignRole
      organisationId: string
      parts: readonly { part: PartName; hash: string }[]
    }
  | { kind: 'publish'; withoutAgreement: boolean; openErrors: readonly string[] }

export type DeedRefusal = Refusal | PublicationRefusal | SigningRefusal | 'role-not-held' | 'already-signed'

type Deed<Kind extends ServiceDeed['kind']> = Extract<ServiceDeed, { kind: Kind }>
/** The record after a deed, or why it is not possible. */
type Step = ServiceRecord | DeedRefusal

/** The revision that waits for sign-offs or for its publication. */
export const openRevisionOf = ({ revisions }: ServiceRecord): FrozenRevision | undefined =>
  revisions.find(({ state }) => isOpen(state))

/** What stands between a revision and agreement. */
export const missingFor = (
  { signOffs, roles }: ServiceRecord,
  { hashes }: FrozenRevision,
  { organisations }: AgreementPolicy,
): MissingSignOff[] =>
  missingSignOffs(signOffs, {
    hashes,
    organisations,
    candidates: [...new Set(roles.map(({ organisationId }) => organisationId))],
  })

const holds = ({ roles, ownerId, providerId }: ServiceRecord, deed: Deed<'sign'>): boolean =>
  deed.role === 'owner'
    ? deed.personId === ownerId && deed.organisationId === providerId
    : roles.some(
        ({ role, personId, organisationId }) =>
          role === deed.role && personId === deed.personId && organisationId === deed.organisationId,
      )

const isSame = (one: HeldRole, other: HeldRole): boolean =>
  one.role === other.role && one.personId === other.personId && one.organisationId === other.organisationId

const inState = (record: ServiceRecord, from: (state: RevisionState) => boolean, to: RevisionState) =>
  record.revisions.map((revision) => (from(revision.state) ? { ...revision, state: to } : revision))

const close =
  (to: 'withdrawn' | 'declined') =>
  (record: ServiceRecord): Step => ({ ...record, revisions: inState(record, isOpen, to) })

const draft = (record: ServiceRecord): Step => {
  const start = startingRevision(record.revisions)?.definition ?? record.listed
  // Whatever is not retired is its draft, its revisions or its listed text, so there is one to start from.
  return start ? { ...record, draft: start } : 'no-draft'
}

const propose = (record: ServiceRecord): Step => {
  const { draft: definition, revisions } = record
  if (!definition) return 'no-draft'
  const number = nextNumber(revisions)
  const frozen = { number, state: 'proposed' as const, definition, hashes: hashesOf(definition) }
  return { ...record, draft: null, revisions: [...revisions, frozen] }
}

const sign = (record: ServiceRecord, deed: Deed<'sign'>): Step => {
  const open = openRevisionOf(record)
  if (!open) return 'no-open-revision'
  if (!holds(record, deed)) return 'role-not-held'
  const refusal = signingRefusal(open.hashes, deed)
  if (refusal) return refusal
  const { personId, role, organisationId } = deed
  const isAgain = record.signOffs.some(
    (one) =>
      one.revision === open.number &&
      one.role === role &&
      one.personId === personId &&
      one.organisationId === organisationId &&
      deed.parts.some(({ part }) => part === one.part),
  )
  if (isAgain) return 'already-signed'
  const signed = deed.parts.map(({ part, hash }) => ({
    part,
    hash,
    personId,
    role,
    organisationId,
    revision: open.number,
  }))
  return { ...record, signOffs: [...record.signOffs, ...signed] }
}

const publish = (record: ServiceRecord, deed: Deed<'publish'>, policy: AgreementPolicy): Step => {
  const open = openRevisionOf(record)
  if (!open) return 'no-open-revision'
  const missing = missingFor(record, open, policy)
  const refusal = publicationRefusal({ ...deed, missing, allowed: policy.publishWithoutAgreement })
  if (refusal) return refusal
  const superseding = {
    ...record,
    revisions: inState(record, (state) => state === 'published', 'superseded'),
  }
  return { ...superseding, service: 'live', revisions: inState(superseding, isOpen, 'published') }
}

const retire = (record: ServiceRecord): Step => ({
  ...record,
  service: 'retired',
  revisions: inState(record, isOpen, 'withdrawn'),
})

const plainSteps = {
  draft,
  discard: (record: ServiceRecord): Step => ({ ...record, draft: null }),
  propose,
  decline: close('declined'),
  withdraw: close('withdrawn'),
  retire,
}

const step = (record: ServiceRecord, deed: ServiceDeed, policy: AgreementPolicy): Step => {
  switch (deed.kind) {
    case 'edit':
      return { ...record, draft: deed.definition }
    case 'sign':
      return sign(record, deed)
    case 'publish':
      return publish(record, deed, policy)
    case 'join':
      return { ...record, roles: [...record.roles, deed.held] }
    case 'leave':
      return { ...record, roles: record.roles.filter((one) => !isSame(one, deed.held)) }
    default:
      return plainSteps[deed.kind](record)
  }
}

const stateRefusal = (record: ServiceRecord, { kind }: ServiceDeed): Refusal | null => {
  const states = {
    service: record.service,
    hasDraft: record.draft !== null,
    revisions: record.revisions.map(({ state }) => state),
  }
  return kind === 'join' || kind === 'leave' ? null : refusalOf(kind, states)
}

const withAgreement = (record: ServiceRecord, policy: AgreementPolicy): ServiceRecord => ({
  ...record,
  revisions: record.revisions.map((revision) =>
    isOpen(revision.state)
      ? { ...revision, state: stateOfOpen(missingFor(record, revision, policy)) }
      : revision,
  ),
})

/** The record after a deed, or the record as it was and why the deed is not possible; rights are judged elsewhere. */
export const afterDeed = (
  record: ServiceRecord,
  deed: ServiceDeed,
  policy: AgreementPolicy,
): { record: ServiceRecord; refusal: DeedRefusal | null } => {
  const next = stateRefusal(record, deed) ?? step(record, deed, policy)
  return typeof next === 'string'
    ? { record, refusal: next }
    : { record: withAgreement(next, policy), refusal: null }
}
