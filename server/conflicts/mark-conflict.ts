import { contentsByPath, partedAddress, quotationOf } from '#model/comments/address.ts'
import {
  type Conflict,
  type ConflictMatter,
  mostConflicts,
  type NewPosition,
} from '#model/conflicts/conflict.ts'
import type { ServicePage } from '#model/contract/service-page.ts'
import { textsOf } from '#model/contract/service-texts.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { conflict as conflicting, invalid } from '#server/kernel/errors.ts'
import { record } from '#server/kernel/journal.ts'
import { newId } from '#server/kernel/new-id.ts'
import { inTransaction } from '#server/kernel/transaction.ts'
import {
  assertInvited,
  findInvited,
  getServicePage,
  holdInvitedService,
  type InvitedService,
  noteChange,
} from '#server/services/index.ts'
import { findOrganisations, getConflict, viewConflict } from './find-conflicts.ts'
import * as store from './store.ts'
import { concernedBy, tellOfConflict } from './tell-of-conflict.ts'

type Mark = {
  service: string
  about: string
  matter: ConflictMatter | null
  positions: readonly NewPosition[]
}

/** What the matter of a conflict says now; `invalid` where the service has no such clause, or answers no such need. */
const saidOf = (page: ServicePage, matter: ConflictMatter | null): string => {
  if (matter === null) return ''
  if (matter.kind === 'need') {
    if (page.need?.id !== matter.id) throw invalid('matter.id', 'is not the need that this service answers')
    return page.need.what
  }
  const [path] = partedAddress(matter.path)
  const said = textsOf(page).flatMap(({ definition }) => quotationOf(contentsByPath(definition), path) ?? [])
  if (said[0] === undefined)
    throw invalid('matter.path', 'is not a clause of this service that says something')
  return said[0]
}

/** Positions are those of people who take part, and of organisations that somebody speaks for here. */
const assertKnown = async (
  tx: Tx,
  ctx: MemberContext,
  { service, positions, people }: { service: InvitedService; positions: Mark['positions']; people: People },
): Promise<void> => {
  assertInvited(people, { ids: positions.flatMap(({ personId }) => personId ?? []), path: 'positions' })
  const known = new Set((await findOrganisations(tx, ctx.scope, service.id)).map(({ id }) => id))
  if (positions.some(({ organisationId }) => organisationId !== null && !known.has(organisationId)))
    throw invalid('positions', 'names an organisation that nobody speaks for in this service')
}
type People = Awaited<ReturnType<typeof findInvited>>

/** Marks that roles want what cannot both be; anybody who takes part may, as it only asks for a decision. */
export const markConflict = (
  ctx: MemberContext,
  { service: serviceId, about, matter, positions }: Mark,
): Promise<Conflict> =>
  inTransaction(ctx, async (tx) => {
    const service = await holdInvitedService(tx, ctx, serviceId)
    const said = saidOf(await getServicePage({ ...ctx, db: tx }, { service: service.id }), matter)
    const people = await findInvited(tx, ctx.scope, service.id)
    await assertKnown(tx, ctx, { service, positions, people })
    if ((await store.countOf(tx, ctx.scope, service.id)) >= mostConflicts)
      throw conflicting('too-many-conflicts', 'As many conflicts are kept of this service as can be.')
    const id = newId()
    const clause = matter?.kind === 'clause' ? partedAddress(matter.path)[0] : null
    await store.addConflict(
      tx,
      {
        workspace_id: ctx.scope.workspaceId,
        id,
        service_id: service.id,
        about,
        clause,
        need_id: matter?.kind === 'need' ? matter.id : null,
        said,
        open_since: ctx.now,
        marked_by: ctx.actor.personId,
        side: service.side,
        marked_at: ctx.now,
        after_revision: service.newestRevision,
      },
      positions.map(({ role, organisationId, personId, wants }) => ({
        role,
        organisation_id: organisationId,
        person_id: personId,
        wants,
      })),
    )
    await noteChange(tx, ctx.scope, service.id)
    await record(tx, ctx, {
      fact: 'conflict.marked',
      subject: { kind: 'service', id: service.id, name: service.name },
      after: { conflict: id, about, clause, roles: positions.map(({ role }) => role), side: service.side },
    })
    const named = positions.flatMap(({ personId }) => personId ?? [])
    const happening = { service, people, conflict: { id, about }, event: id }
    await tellOfConflict(tx, ctx, happening, {
      kind: 'conflict-marked',
      to: [...named, ...concernedBy(positions, people)],
    })
    const stored = await getConflict(tx, ctx.scope, { service: service.id, conflict: id })
    return viewConflict(stored, ctx.actor, service)
  })
