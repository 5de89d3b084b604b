import { z } from 'zod'
import { PartName, partNames } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import type { Hashes } from '../definition/hash.ts'
import { Currency, Day, Decimal, Language, writable } from '../text.ts'

/** The roles that sign: the service owner signs all parts, each role of the consumer's side its own. */
export const SignRole = z.enum(['owner', ...ConsumerRole.options])
export type SignRole = z.infer<typeof SignRole>

/** The parts that a role signs. */
export const partsSignedBy = (role: SignRole): readonly PartName[] =>
  ({ owner: partNames, customer: ['value'], user: ['use'], sponsor: ['cost'] } as const)[role]

/** What a sponsor authorises for the organisation it speaks for: an amount for a period, both days included. */
export const Budget = z
  .strictObject({
    amount: Decimal.refine((amount) => !amount.startsWith('-'), { error: 'must not be below zero' }),
    currency: Currency,
    from: Day,
    until: Day,
    conditions: writable(1000).default(''),
  })
  .refine(({ from, until }) => from <= until, { error: 'ends before it begins', path: ['until'] })
export type Budget = z.infer<typeof Budget>

/** One person's agreement, in one role and for one organisation, to the text of one part. */
export const SignOff = z.strictObject({
  id: z.uuid(),
  revision: z.int().positive(),
  role: SignRole,
  part: PartName,
  personId: z.uuid(),
  personName: z.string(),
  organisationId: z.uuid(),
  organisationName: z.string(),
  /** The name of the one they signed for as deputy; empty where they hold the role themselves. */
  deputyFor: z.string(),
  hash: z.string(),
  language: Language,
  budget: Budget.nullable(),
  /** False where the account was opened through the outbox, so that no mail ever confirmed who it is. */
  identityConfirmed: z.boolean(),
  signedAt: z.iso.datetime(),
})
export type SignOff = z.infer<typeof SignOff>

type Signed = Pick<SignOff, 'role' | 'part' | 'hash' | 'organisationId'>

/** A sign-off stands for every revision whose part has the hash that was signed: equal text need not be signed twice. */
export const stands = ({ part, hash }: Pick<SignOff, 'part' | 'hash'>, hashes: Hashes): boolean =>
  hashes[part] === hash

/** The sign-offs, of this revision or an earlier one, that stand for the revision with these hashes. */
export const standing = <One extends Signed>(signOffs: readonly One[], hashes: Hashes): One[] =>
  signOffs.filter((signOff) => stands(signOff, hashes))

/** Somebody who said no to a revision. */
export type Decline = { revision: number; personId: string | null }

type Given = Signed & Pick<SignOff, 'revision' | 'personId'>

/**
 * The sign-offs that count for a revision: given to it or carried over from an earlier one with equal text. Whoever
 * declined a revision since took theirs back; and only whoever owns the service today signs as its owner.
 */
export const countingFor = <One extends Given>(
  signOffs: readonly One[],
  {
    number,
    hashes,
    ownerId,
    declines,
  }: { number: number; hashes: Hashes; ownerId: string | null; declines: readonly Decline[] },
): One[] =>
  standing(signOffs, hashes).filter(
    (one) =>
      one.revision <= number &&
      (one.role !== 'owner' || one.personId === ownerId) &&
      !declines.some(
        ({ revision, personId }) =>
          personId === one.personId && revision >= one.revision && revision < number,
      ),
  )

/** The parts that a role still has to sign for an organisation, given the sign-offs that count. */
export const partsToSign = (
  { role, organisationId }: { role: SignRole; organisationId: string },
  counting: readonly Pick<SignOff, 'role' | 'part' | 'organisationId'>[],
): PartName[] =>
  partsSignedBy(role).filter(
    (part) =>
      !counting.some(
        (one) => one.role === role && one.part === part && one.organisationId === organisationId,
      ),
  )

/** Why a signature does not fit what is signed. */
export type SigningRefusal = 'not-their-part' | 'named-twice' | 'stale'

/** A role signs its own parts, each once, and only the text that was shown: the hash says which. */
export const signingRefusal = (
  hashes: Hashes,
  { role, parts }: { role: SignRole; parts: readonly { part: PartName; hash: string }[] },
): SigningRefusal | null => {
  if (parts.some(({ part }) => !partsSignedBy(role).includes(part))) return 'not-their-part'
  if (new Set(parts.map(({ part }) => part)).size < parts.length) return 'named-twice'
  return parts.every((signed) => stands(signed, hashes)) ? null : 'stale'
}

/** A sign-off that agreement still waits for; `organisationId` is null while no consumer organisation has begun. */
export type MissingSignOff = { role: SignRole; part: PartName; organisationId: string | null }

const missingOf = (organisationId: string, signOffs: readonly Signed[]): MissingSignOff[] =>
  ConsumerRole.options.flatMap((role) =>
    signOffs.some((one) => one.role === role && one.organisationId === organisationId)
      ? []
      : partsSignedBy(role).map((part) => ({ role, part, organisationId })),
  )

/**
 * What stands between a revision and agreement: the owner's four parts, and a customer, a user and a sponsor
 * who speak for the same consumer organisation, for `organisations` of them. Those nearest to complete count.
 */
export const missingSignOffs = (
  signOffs: readonly Signed[],
  {
    hashes,
    organisations,
    candidates,
  }: { hashes: Hashes; organisations: number; candidates: readonly string[] },
): MissingSignOff[] => {
  const valid = standing(signOffs, hashes)
  const ofOwner = partNames
    .filter((part) => !valid.some((one) => one.role === 'owner' && one.part === part))
    .map((part) => ({ role: 'owner' as const, part, organisationId: null }))
  const consumers = new Set([
    ...candidates,
    ...valid.filter(({ role }) => role !== 'owner').map((one) => one.organisationId),
  ])
  const nearest = [...consumers]
    .map((id) => missingOf(id, valid))
    .toSorted((one, other) => one.length - other.length)
    .slice(0, organisations)
  const unknown = Array.from({ length: organisations - nearest.length }, () =>
    ConsumerRole.options.flatMap((role) =>
      partsSignedBy(role).map((part) => ({ role, part, organisationId: null })),
    ),
  )
  return [...ofOwner, ...nearest.flat(), ...unknown.flat()]
}
