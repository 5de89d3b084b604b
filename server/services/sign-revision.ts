import type { SignReply } from '#model/contract/service-page.ts'
import type { PartName } from '#model/definition/definition.ts'
import type { Hashes } from '#model/definition/hash.ts'
import { isOpen, stateOfOpen } from '#model/life-cycle/service.ts'
import {
  type Budget,
  partsToSign,
  signingRefusal,
  type SignOff,
  type SignRole,
} from '#model/life-cycle/sign-off.ts'
import type { Language } from '#model/text.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { AppError, conflict, found, invalid, notFound, permit } from '#server/kernel/errors.ts'
import { newId } from '#server/kernel/new-id.ts'
import { signOffsFor } from './for-reader.ts'
import { assertPossible, loadService, type ServiceFacts } from './load-service.ts'
import { isInvited, maySee, maySignAs } from './policy.ts'
import { countedFor, missingFor, surroundingsOf } from './revision-view.ts'
import { addSignOffs } from './sign-off-store.ts'

type Signature = {
  service: string
  number: number
  role: SignRole
  organisationId: string
  parts: readonly { part: PartName; hash: string }[]
  language: Language
  budget?: Budget | undefined
}

/** How often a signature starts again when somebody else changed the service at the same moment. */
const attempts = 5

/** Signs parts of an open revision. No lock is taken: the write finds out whether anything moved, and then starts again. */
export const signRevision = async (ctx: MemberContext, signature: Signature): Promise<SignReply> => {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const facts = await loadService(ctx.db, ctx.scope, ctx.actor, signature.service)
    assertNotEnded(ctx, facts, signature)
    const revision = assertMaySign(ctx, facts, signature)
    const signOffs = signOffsOf(ctx, facts, signature)
    const surroundings = surroundingsOf(facts, ctx.workspace)
    const signed = { ...surroundings, signOffs: [...facts.signOffs, ...signOffs] }
    const missing = missingFor(revision, signed)
    const state = stateOfOpen(missing)
    const all = countedFor(revision, signed)
    const isDone = !isStillAsked(ctx, facts, all)
    if (await addSignOffs(ctx, facts, { number: signature.number, state, signOffs, isDone })) {
      return { number: signature.number, state, signOffs: signOffsFor(all, ctx.actor, facts), missing }
    }
  }
  throw conflict('busy', 'Several people changed this service at the same moment: try again.')
}

/** Whether the actor holds a role of which a part waits for a signature. */
const isStillAsked = (
  { actor }: MemberContext,
  { roles }: ServiceFacts,
  counting: readonly SignOff[],
): boolean => roles.some((held) => held.personId === actor.personId && partsToSign(held, counting).length > 0)

/** Whoever held the role once knows of the service: that it was handed over, or ended, is said rather than hidden. */
const assertNotEnded = (
  ctx: MemberContext,
  facts: ServiceFacts,
  { role, organisationId }: Signature,
): void => {
  const held = facts.onceHeld.some((one) => one.role === role && one.organisationId === organisationId)
  if (held && !maySignAs(ctx.actor, facts, { role, organisationId }))
    throw new AppError('forbidden', 'Your role has ended, so nothing was signed.', { reason: 'role-ended' })
}

const assertMaySign = (
  ctx: MemberContext,
  facts: ServiceFacts,
  signature: Signature,
): { number: number; hashes: Hashes } => {
  if (!maySee(ctx.actor, facts)) throw notFound('service')
  const revision = found(
    facts.revisions.find(({ number }) => number === signature.number),
    'revision',
  )
  if (!revision.wasPublished && !isInvited(ctx.actor, facts)) throw notFound('revision')
  permit(
    maySignAs(ctx.actor, facts, signature),
    'You do not hold this role for this organisation at present.',
  )
  assertPossible('sign', facts)
  if (!isOpen(revision.state)) {
    throw conflict(
      'revision-closed',
      `Revision ${signature.number} is ${revision.state}: there is a newer one to sign.`,
    )
  }
  assertPartsFit(revision.hashes, signature)
  assertBudgetFits(signature)
  assertNotSigned(ctx, facts, signature)
  return revision
}

const assertPartsFit = (hashes: Hashes, signature: Signature): void => {
  switch (signingRefusal(hashes, signature)) {
    case 'not-their-part':
      throw invalid('parts', `The ${signature.role} does not sign all of these parts.`)
    case 'named-twice':
      throw invalid('parts', 'A part is named twice.')
    case 'stale':
      throw new AppError(
        'precondition_failed',
        'This is not the text of the revision: read it again before you sign.',
        { reason: 'stale' },
      )
    case null:
  }
}

const assertBudgetFits = ({ role, budget }: Signature): void => {
  if (role === 'sponsor' && !budget)
    throw invalid('budget', 'A sponsor names an amount, a currency and a period.')
  if (role !== 'sponsor' && budget) throw invalid('budget', 'Only a sponsor names an amount.')
}

const assertNotSigned = (
  ctx: MemberContext,
  facts: ServiceFacts,
  { role, organisationId, parts, number }: Signature,
): void => {
  const again = facts.signOffs.find(
    (one) =>
      one.revision === number &&
      one.personId === ctx.actor.personId &&
      one.role === role &&
      one.organisationId === organisationId &&
      parts.some(({ part }) => part === one.part),
  )
  if (again) throw conflict('already-signed', 'You have signed this part in this role already.')
}

const signOffsOf = (ctx: MemberContext, facts: ServiceFacts, signature: Signature): SignOff[] =>
  signature.parts.map(({ part, hash }) => ({
    id: newId(),
    revision: signature.number,
    role: signature.role,
    part,
    personId: ctx.actor.personId,
    personName: ctx.actor.name,
    organisationId: signature.organisationId,
    organisationName: organisationNameOf(facts, signature),
    deputyFor: deputyForOf(ctx, facts, signature),
    hash,
    language: signature.language,
    budget: signature.budget ?? null,
    identityConfirmed: ctx.actor.identityConfirmed,
    signedAt: ctx.now,
  }))

/** Whom they sign for as deputy; nobody where they hold the role themselves, too. */
const deputyForOf = (
  { actor }: MemberContext,
  { roles }: ServiceFacts,
  { role, organisationId }: Signature,
): string => {
  const mine = roles.filter(
    (held) =>
      held.personId === actor.personId && held.role === role && held.organisationId === organisationId,
  )
  return mine.some(({ deputyFor }) => deputyFor === null) ? '' : (mine[0]?.deputyForName ?? '')
}

const organisationNameOf = (facts: ServiceFacts, { role, organisationId, language }: Signature): string => {
  const held = facts.roles.find((one) => one.organisationId === organisationId)
  const names = role === 'owner' ? facts.providerNames : (held?.organisationNames ?? {})
  return names[language] ?? names.en ?? names.fr ?? ''
}
