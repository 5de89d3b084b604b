import type { z } from 'zod'
import type { Contributions } from '#model/contract/contributions.ts'
import { contributionsOf } from '#model/contributions/contributions.ts'
import { coCreationShare, contentsOf, isDescribedByProviderAlone } from '#model/definition/clauses.ts'
import { emptyDefinition } from '#model/definition/definition.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { notFound } from '#server/kernel/errors.ts'
import { findContributions } from './find-contributions.ts'
import { loadService } from './load-service.ts'
import { isInvited } from './policy.ts'
import { confirmedRecords, surroundingsOf } from './revision-view.ts'

const nothing = { definition: emptyDefinition(), records: {} }

/** Who contributed what to a service, by side, for those who take part in it. */
export const getContributions = async (
  ctx: MemberContext,
  { service }: { service: string },
): Promise<z.input<typeof Contributions>> => {
  const facts = await loadService(ctx.db, ctx.scope, ctx.actor, service)
  if (!isInvited(ctx.actor, facts)) throw notFound('service')
  const { draft, listed, revisions, ...around } = await findContributions(ctx.db, ctx.scope, service)
  const surroundings = surroundingsOf(facts, ctx.workspace)
  const signed = revisions.map((one) =>
    Object.assign({}, one, { confirmed: confirmedRecords(one, surroundings) }),
  )
  const last = signed.at(-1)
  const newest = draft ?? last ?? listed ?? nothing
  // Signing confirms: what a signature stands for counts in the share, and is told of as a signature.
  const records = draft?.records ?? last?.confirmed ?? newest.records
  return {
    people: contributionsOf({
      ...around,
      definition: newest.definition,
      records: newest.records,
      signOffs: facts.signOffs,
      names: new Map(around.names.map(({ id, name }) => [id, name])),
    }),
    clauses: contentsOf(newest.definition).length,
    share: coCreationShare(newest.definition, records),
    trend: signed.flatMap(({ number, proposedAt, definition, confirmed }) => {
      const share = coCreationShare(definition, confirmed)
      return share === null ? [] : [{ revision: number, at: proposedAt, share }]
    }),
    describedByProviderAlone: isDescribedByProviderAlone(newest.definition, records),
  }
}
