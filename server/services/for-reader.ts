import type { Revision } from '#model/contract/service-page.ts'
import type { SignOff } from '#model/life-cycle/sign-off.ts'
import type { Actor } from '#server/kernel/context.ts'
import { isOwner, type PolicyFacts } from './policy.ts'

/** Sign-offs without the budgets that are none of the reader's business: a budget is between provider and consumer. */
export const signOffsFor = (signOffs: readonly SignOff[], actor: Actor, service: PolicyFacts): SignOff[] => {
  const seesAll = isOwner(actor, service) || actor.administrator
  const held = service.roles.filter(({ personId }) => personId === actor.personId)
  const mine = new Set(held.map(({ organisationId }) => organisationId))
  return signOffs.map((signOff) =>
    seesAll || mine.has(signOff.organisationId) ? signOff : Object.assign({}, signOff, { budget: null }),
  )
}

/** A revision as its reader may see it. */
export const forReader = (revision: Revision, actor: Actor, service: PolicyFacts): Revision => ({
  ...revision,
  signOffs: signOffsFor(revision.signOffs, actor, service),
})
