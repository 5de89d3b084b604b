import { type CodeDocument, DocumentKind } from '#model/code/document.ts'
import { isWithin, sourceText } from '#model/code/source.ts'
import type { RunSource } from '#model/contract/code.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid, permit } from '#server/kernel/errors.ts'
import { sayIn } from '#server/kernel/wording.ts'
import { endGroupIn } from '#server/people-groups/index.ts'
import { holdRelationships, type LoadedRelationship } from '#server/relationships/index.ts'
import { type Appliable, lockAppliable, retireServiceIn } from '#server/services/index.ts'
import { findDocuments } from './find-documents.ts'
import type { FoundDocument } from './found-document.ts'
import * as names from './name-store.ts'
import { keyOf, type Reason } from './plan-item.ts'
import { endOne } from './write-relationships.ts'

/** What becomes of a thing that is in no document any more. */
export type PrunedStep = {
  action: 'retire' | 'leave' | 'conflict'
  id: string
  document: CodeDocument
  reason: Reason
}

/** Only what nobody but its author saw or agreed on is retired because a file is gone. */
const mayVanish = ({ state, revisions }: Appliable): boolean =>
  (state === 'drafted' || state === 'listed') && revisions.length === 0

type Standing = {
  services: ReadonlyMap<string, Appliable>
  relationships: ReadonlyMap<string, LoadedRelationship>
  /** The services that are retired by the same plan. */
  going: ReadonlySet<string>
}

/** A relationship ends where nobody holds a role in it any more, but in services that go too; its past stays readable. */
const mayEndBy = ({ standingRoles }: LoadedRelationship, going: ReadonlySet<string>): boolean =>
  standingRoles.every(({ retired, serviceId }) => retired || going.has(serviceId))

const actionOf = (found: FoundDocument, { services, relationships, going }: Standing): PrunedStep | null => {
  const source = sourceText(found.document.metadata.source)
  const step = { id: found.id, document: found.document }
  const reason = (code: Reason['code']): Reason => ({ code, values: { source } })
  const relationship = relationships.get(found.id)
  if (relationship) {
    if (relationship.until !== null) return null
    return mayEndBy(relationship, going)
      ? { ...step, action: 'retire', reason: reason('pruned-ended') }
      : { ...step, action: 'conflict', reason: reason('pruned-has-roles') }
  }
  if (found.document.kind === 'Group')
    return found.document.spec.until === ''
      ? { ...step, action: 'retire', reason: reason('pruned-ended') }
      : null
  const service = services.get(found.id)
  if (!service) return { ...step, action: 'leave', reason: reason('pruned-kept') }
  if (service.state === 'retired') return null
  return mayVanish(service)
    ? { ...step, action: 'retire', reason: reason('pruned') }
    : { ...step, action: 'conflict', reason: reason('pruned-in-use') }
}

/** The things that came from this source, by the names that documents know them by, and are in none of `keys`. */
export const planPruning = async (
  tx: Tx,
  ctx: MemberContext,
  { source, keys }: { source: RunSource; keys: ReadonlySet<string> },
): Promise<PrunedStep[]> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace prune.')
  if (source.repository === '' && ['', 'covalence'].includes(source.importer))
    throw invalid('source', 'To prune, say which repository or importer the documents are all of.')
  const from = (await names.namesFrom(tx, ctx.scope, source)).filter(
    (one) => !keys.has(keyOf(one)) && isWithin(one.source?.file ?? '', source.paths),
  )
  const idsOf = (wanted: DocumentKind): string[] =>
    from.filter(({ kind }) => kind === wanted).map(({ id }) => id)
  const services = await lockAppliable(tx, ctx, idsOf('Service'))
  const relationships = await holdRelationships(tx, ctx, idsOf('Relationship'))
  const going = new Set([...services.values()].filter(mayVanish).map(({ id }) => id))
  const steps: PrunedStep[] = []
  for (const kind of DocumentKind.options) {
    const gone = from.filter((one) => one.kind === kind).map(({ name }) => name)
    if (gone.length === 0) continue
    const found = await findDocuments(tx, ctx.scope, kind, { names: gone })
    for (const one of found.toSorted((a, b) =>
      a.document.metadata.name < b.document.metadata.name ? -1 : 1,
    )) {
      const step = actionOf(one, { services, relationships, going })
      if (step) steps.push(step)
    }
  }
  return steps
}

/** Retires what is to be retired, and ends what is to end: services first, as with them go roles. */
export const prune = async (tx: Tx, ctx: MemberContext, steps: readonly PrunedStep[]): Promise<void> => {
  for (const { action, id, document } of steps) {
    if (action !== 'retire') continue
    const { metadata } = document
    const source = sourceText({ ...metadata.source, file: '', sheet: '', row: '', key: '' })
    const language = document.kind === 'Service' ? document.spec.language : ctx.actor.language
    const reason = sayIn(language)('words.source.gone', { source })
    if (document.kind === 'Service') await retireServiceIn(tx, ctx, { service: id, reason })
    else if (document.kind === 'Group') await endGroupIn(tx, ctx, id)
    else if (document.kind === 'Relationship') {
      const today = ctx.now.slice(0, 10)
      const until = document.spec.since > today ? document.spec.since : today
      await endOne(tx, ctx, { id, until, reason })
    }
  }
}
