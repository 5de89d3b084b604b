import type { MyService, Waiting } from '#model/contract/home.ts'
import type { ConsumerRole } from '#model/definition/entries.ts'
import type { Hashes } from '#model/definition/hash.ts'
import { type RevisionState, type ServiceState, stateOfOpen } from '#model/life-cycle/service.ts'
import {
  countingFor,
  type Decline,
  missingSignOffs,
  partsToSign,
  type SignOff,
  type SignRole,
} from '#model/life-cycle/sign-off.ts'
import type { ProviderRole } from '#model/roles/provider-role.ts'
import type { Actor } from '#server/kernel/context.ts'

/** A service that the person owns or has a role in, and what decides whether something in it waits for them. */
export type MineFacts = {
  id: string
  name: string
  state: ServiceState
  ownerId: string | null
  providerId: string
  roles: { role: ConsumerRole; organisationId: string; since: string }[]
  providerRoles: ProviderRole[]
  openRevision: {
    number: number
    state: RevisionState
    hashes: Hashes
    proposedAt: string
    signOffs: Pick<
      SignOff,
      'revision' | 'role' | 'part' | 'hash' | 'organisationId' | 'personId' | 'signedAt'
    >[]
    declines: Decline[]
  } | null
  draft: { startedAt: string; shaped: boolean } | null
  changedAt: string
}

type Who = Pick<Actor, 'personId'>
type Held = { role: SignRole; organisationId: string; since: string }

const later = (one: string, other: string): string => (one > other ? one : other)

const heldBy = ({ personId }: Who, mine: MineFacts): Held[] => [
  ...(mine.ownerId === personId
    ? [{ role: 'owner' as const, organisationId: mine.providerId, since: '' }]
    : []),
  ...mine.roles,
]

type OpenRevision = NonNullable<MineFacts['openRevision']>

const countedFor = (open: OpenRevision, { ownerId }: MineFacts) =>
  countingFor(open.signOffs, { ...open, ownerId })

/** Agreed is what the sign-offs say, whatever was required when the last of them was given. */
const stateNow = (open: OpenRevision, mine: MineFacts, organisations: number): RevisionState =>
  stateOfOpen(missingSignOffs(countedFor(open, mine), { hashes: open.hashes, organisations, candidates: [] }))

/** Sign-offs asked of the person: their roles' parts that nobody has signed for the same organisation. */
const toSign = (actor: Who, mine: MineFacts): Waiting[] => {
  const { openRevision, id, name } = mine
  if (!openRevision) return []
  const { number, proposedAt } = openRevision
  const counting = countedFor(openRevision, mine)
  return heldBy(actor, mine).flatMap(({ role, organisationId, since }) => {
    const parts = partsToSign({ role, organisationId }, counting)
    const asked = { kind: 'sign' as const, service: { id, name }, revision: number, role, parts }
    return parts.length === 0 ? [] : [{ ...asked, since: later(since, proposedAt) }]
  })
}

const toPublish = ({ personId }: Who, mine: MineFacts, organisations: number): Waiting[] => {
  const { id, name, ownerId, openRevision } = mine
  if (!openRevision || ownerId !== personId) return []
  if (stateNow(openRevision, mine, organisations) !== 'agreed') return []
  const { number, signOffs, proposedAt } = openRevision
  const since = signOffs.map(({ signedAt }) => signedAt).reduce(later, proposedAt)
  return [{ kind: 'publish', service: { id, name }, revision: number, since }]
}

/** A draft that the person was invited to, and in which they have not said a word yet. */
const toShape = ({ personId }: Who, { id, name, ownerId, roles, draft }: MineFacts): Waiting[] => {
  const [first] = roles
  if (!draft || draft.shaped || !first || ownerId === personId) return []
  const since = later(first.since, draft.startedAt)
  return [{ kind: 'shape', service: { id, name }, role: first.role, since }]
}

/** Everything in one service that waits for the person. */
export const waitingOf = (actor: Who, mine: MineFacts, organisations: number): Waiting[] => [
  ...toSign(actor, mine),
  ...toPublish(actor, mine, organisations),
  ...toShape(actor, mine),
]

/** The service as the list of the person's own shows it. */
export const viewMine = (actor: Who, mine: MineFacts, organisations: number): MyService => ({
  id: mine.id,
  name: mine.name,
  state: mine.state,
  openRevision: mine.openRevision && {
    number: mine.openRevision.number,
    state: stateNow(mine.openRevision, mine, organisations),
  },
  hasDraft: mine.draft !== null,
  roles: [...new Set(heldBy(actor, mine).map(({ role }) => role))],
  providerRoles: mine.providerRoles,
  changedAt: mine.changedAt,
})
