import { setImmediate as breathe } from 'node:timers/promises'
import { type ClauseRecords, recordWording } from '#model/definition/clauses.ts'
import { type Definition, partNames, type Translations } from '#model/definition/definition.ts'
import type { SignOff } from '#model/life-cycle/sign-off.ts'
import { saysTheSame } from '#model/definition/hash.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import {
  changeRoles,
  endRoles,
  giveRoles,
  type GivenProviderRole,
  type GivenRole,
  putProviderRoles,
  type RoleStanding,
} from '#server/relationships/index.ts'
import * as store from './apply-store.ts'
import { addPoints, keepBeginnings } from './draft-point-store.ts'
import { getDraft } from './draft-store.ts'
import type { Appliable } from './find-appliable.ts'
import { findLive } from './live-draft-store.ts'
import { signOffsOf } from './load-service.ts'
import { sideOf } from './policy.ts'
import { confirmedBySigners } from './start-draft.ts'
import { tellOfEnded } from './tell-of-ended.ts'
import { writeThroughLive } from './write-through-live.ts'

export type AppliedText = { definition: Definition; translations: Translations }

/** A service as documents want it to be. */
export type AppliedService = store.ServiceRow & {
  text: AppliedText
  /** Null for one that is to be made. */
  before: Appliable | null
  /** Whether its text differs from the one that stands. */
  isReworded: boolean
  giveRoles: readonly Omit<GivenRole, 'serviceId' | 'providerId'>[]
  endRoles: readonly string[]
  changeRoles: readonly RoleStanding[]
  giveProviderRoles: readonly Omit<GivenProviderRole, 'serviceId' | 'providerId'>[]
  endProviderRoles: readonly string[]
  changeProviderRoles: readonly { id: string; until: string | null }[]
}

/** How many services are written at once. */
const batch = 500

/**
 * Makes and rewrites many services, whose locks are held and whose changes were found possible: texts go into
 * drafts, with who worded them on record, and nothing that is open or published is touched. The caller keeps the journal.
 */
export const applyServices = async (
  tx: Tx,
  ctx: MemberContext,
  services: readonly AppliedService[],
): Promise<void> => {
  for (let start = 0; start < services.length; start += batch) {
    const some = services.slice(start, start + batch)
    const rows = some.map(({ id, language, providerId, ownerId, labels }) => ({
      id,
      language,
      providerId,
      ownerId,
      labels,
    }))
    const isNew = new Set(some.filter(({ before }) => before === null).map(({ id }) => id))
    await store.addServices(tx, ctx.scope, { rows: rows.filter(({ id }) => isNew.has(id)), now: ctx.now })
    await store.changeServices(tx, ctx.scope, { rows: rows.filter(({ id }) => !isNew.has(id)), now: ctx.now })
    await writeDrafts(
      tx,
      ctx,
      some.filter(({ isReworded }) => isReworded),
    )
  }
  await writeRoles(tx, ctx, services)
}

/** Ends roles before it gives others: nobody holds one twice on the way. Whose role ended is told as by its verb. */
const writeRoles = async (tx: Tx, ctx: MemberContext, services: readonly AppliedService[]): Promise<void> => {
  const ended = await endRoles(
    tx,
    ctx,
    services.flatMap((service) => service.endRoles),
  )
  await changeRoles(
    tx,
    ctx,
    services.flatMap((service) => service.changeRoles),
  )
  const given = services.flatMap((service) =>
    service.giveRoles.map((role) => ({ ...role, serviceId: service.id, providerId: service.providerId })),
  )
  await giveRoles(tx, ctx, given)
  const givenByProvider = services.flatMap(({ id, providerId, giveProviderRoles }) =>
    giveProviderRoles.map((role) => ({ ...role, serviceId: id, providerId })),
  )
  const endedByProvider = await putProviderRoles(tx, ctx, {
    given: givenByProvider,
    ended: services.flatMap((service) => service.endProviderRoles),
    changed: services.flatMap((service) => service.changeProviderRoles),
  })
  await tellOfEnded(tx, ctx, {
    services,
    ended: [...ended, ...endedByProvider],
    given: [...given, ...givenByProvider],
  })
}

const writeDrafts = async (
  tx: Tx,
  ctx: MemberContext,
  services: readonly AppliedService[],
): Promise<void> => {
  const started: store.DraftRow[] = []
  const rewritten: store.DraftRow[] = []
  const signed = services.flatMap(({ before }) => (before?.text?.number == null ? [] : [before.id]))
  const signOffs = signed.length > 0 ? await signOffsOf(tx, ctx.scope, signed) : new Map<string, SignOff[]>()
  const live = await findLive(
    tx,
    ctx.scope,
    services.flatMap(({ before }) => (before?.hasDraft ? [before.id] : [])),
  )
  for (const [at, service] of services.entries()) {
    // Other requests go on meanwhile: hashing the clauses of thousands of services takes seconds.
    if (at % 25 === 0) await breathe()
    const row = draftRowOf(ctx, service, signOffs.get(service.id) ?? [])
    if (service.before?.hasDraft)
      rewritten.push(live.has(service.id) ? await throughLive(tx, ctx, service, row) : row)
    else started.push(row)
  }
  if (started.length > 0) await store.addDrafts(tx, ctx.scope, { rows: started, now: ctx.now })
  if (rewritten.length > 0) await rewriteDrafts(tx, ctx, { rows: rewritten, services })
}

/** Rewrites drafts, and keeps how they read before, where nobody had touched them, and now. */
const rewriteDrafts = async (
  tx: Tx,
  ctx: MemberContext,
  { rows, services }: { rows: readonly store.DraftRow[]; services: readonly AppliedService[] },
): Promise<void> => {
  const recordsBefore = new Map(services.map(({ id, before }) => [id, before?.text?.records ?? {}]))
  await keepBeginnings(
    tx,
    ctx.scope,
    rows.map(({ id }) => id),
  )
  await store.rewriteDrafts(tx, ctx.scope, { rows, now: ctx.now })
  const points = rows.map(({ id, records }) => ({
    service: id,
    kind: 'written' as const,
    people: [ctx.actor.personId],
    changes: countReworded(recordsBefore.get(id) ?? {}, records),
  }))
  await addPoints(tx, ctx.scope, { points, now: ctx.now })
}

/** How many clauses read differently, came or went; of each the records hold the hash. */
const countReworded = (before: ClauseRecords, after: ClauseRecords): number =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (path) => before[path]?.hash !== after[path]?.hash,
  ).length

/** The same by way of the draft's live text, where people may be typing in it at this moment. */
const throughLive = async (
  tx: Tx,
  ctx: MemberContext,
  service: AppliedService,
  row: store.DraftRow,
): Promise<store.DraftRow> => {
  const draft = await getDraft(tx, ctx.scope, service.id)
  const side = service.before ? sideOf(ctx.actor, service.before) : 'provider'
  const act = { personId: ctx.actor.personId, side, at: ctx.now }
  const through = await writeThroughLive(tx, ctx.scope, { service: service.id, draft, to: service.text, act })
  if (!through) return row
  const { before, definition, translations, records } = through
  const parts = partNames.filter((part) => !saysTheSame(before.definition[part], definition[part]))
  const isTranslated = !saysTheSame(before.translations, translations)
  return {
    ...row,
    definition,
    translations,
    records,
    rewritten: [...parts, ...(isTranslated ? (['translations'] as const) : [])],
  }
}

const draftRowOf = (ctx: MemberContext, service: AppliedService, signOffs: SignOff[]): store.DraftRow => {
  const { before, text } = service
  const parts = partNames.filter(
    (part) => !saysTheSame(before?.text?.definition[part] ?? {}, text.definition[part]),
  )
  const isTranslated = !saysTheSame(before?.text?.translations ?? {}, text.translations)
  const side = before ? sideOf(ctx.actor, before) : 'provider'
  const act = { personId: ctx.actor.personId, side, at: ctx.now }
  return {
    id: service.id,
    ...text,
    records: recordWording(recordsBefore(ctx, before, signOffs), { after: text.definition, parts, act }),
    startedFrom: before?.hasDraft ? null : (before?.text?.number ?? null),
    rewritten: [...parts, ...(isTranslated ? (['translations'] as const) : [])],
  }
}

/** Who worded and confirmed what stands: of a text that a draft starts from, its signers confirmed what they signed. */
const recordsBefore = (ctx: MemberContext, before: Appliable | null, signOffs: SignOff[]): ClauseRecords => {
  if (!before?.text) return {}
  if (before.hasDraft) return before.text.records
  const { text } = before
  const records = confirmedBySigners({ signOffs }, text)
  const act = { personId: null, side: 'neither' as const, at: ctx.now }
  return recordWording(records, { after: text.definition, parts: partNames, act })
}
