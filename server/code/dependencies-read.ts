import { inOrderOfTargets } from '#model/code/dependencies.ts'
import type { CodeDocument, DependencyEntry } from '#model/code/document.ts'
import type { Dependency } from '#model/contract/dependencies.ts'
import { findDependencies } from '#server/dependencies/index.ts'
import type { Actor, Db, MemberContext } from '#server/kernel/context.ts'
import { readableServices } from '#server/relationships/index.ts'
import { type Appliable, maySee, maySeeSuppliers } from '#server/services/index.ts'
import { namesFor } from './ensure-names.ts'
import type { FoundDocument } from './found-document.ts'
import { keyOf } from './plan-item.ts'

const idsOf = ({ on }: Dependency): string[] => {
  if (on.kind === 'service') return [on.service.id]
  return on.kind === 'supplier' ? [on.organisation.id] : []
}

/** What a page tells of a dependency, as a document says it; `name` is that of what is rested on. */
const entryOf = ({ on, clause, continuity, ...one }: Dependency, name: string): DependencyEntry => ({
  service: on.kind === 'service' ? name : '',
  supplier: on.kind === 'supplier' ? name : '',
  supplies: on.kind === 'supplier' ? on.supplies : '',
  necessity: one.necessity,
  alternatives: one.alternatives,
  purpose: one.purpose,
  continuity: continuity ?? '',
  clause: clause ?? '',
  since: one.since,
  until: one.until,
})

/** What a service rests on, as far as its page tells this reader and a document can name it. */
export const shownDependencies = async (ctx: MemberContext, service: string): Promise<DependencyEntry[]> => {
  const { dependencies } = await findDependencies(ctx, { service })
  if (dependencies.length === 0) return []
  const names = await namesFor(ctx, dependencies.flatMap(idsOf))
  const onServices = dependencies.flatMap(({ on }) => (on.kind === 'service' ? [on.service.id] : []))
  const retired = new Set(
    (await readableServices(ctx.db, ctx, onServices)).filter((one) => one.retired).map(({ id }) => id),
  )
  const entries = dependencies
    .filter(({ on }) => on.kind === 'supplier' || (on.kind === 'service' && !retired.has(on.service.id)))
    .map((one) => entryOf(one, names.get(idsOf(one)[0] ?? '')?.name ?? ''))
  return inOrderOfTargets(entries)
}

type Shown = ReadonlyMap<string, readonly DependencyEntry[]>

/** What those of other sides are shown of what their documents list, by the id of the service. */
export const shownToOthers = async (
  tx: Db,
  ctx: MemberContext,
  { given, standing, services }: Reading,
): Promise<Shown> => {
  const shown = new Map<string, readonly DependencyEntry[]>()
  for (const document of given) {
    const stands = standing.get(keyOf({ kind: document.kind, name: document.metadata.name }))
    const service = services.get(stands?.id ?? '')
    if (document.kind !== 'Service' || document.spec.dependencies.length === 0 || !service) continue
    if (!maySee(ctx.actor, service) || maySeeSuppliers(ctx.actor, service)) continue
    shown.set(service.id, await shownDependencies({ ...ctx, db: tx }, service.id))
  }
  return shown
}

type Reading = {
  given: readonly CodeDocument[]
  standing: ReadonlyMap<string, FoundDocument>
  services: ReadonlyMap<string, Appliable>
}

type Reader = { actor: Actor; services: ReadonlyMap<string, Appliable>; shown: Shown }

/**
 * Who is not of the provider's side reads what the published text names. They may say that again, and then leave what
 * stands as it is; whatever else they say of it is a guess.
 */
export const dependenciesAsRead = (
  given: CodeDocument,
  { id }: FoundDocument,
  { actor, services, shown }: Reader,
): { given: CodeDocument; isGuess: boolean } => {
  const service = services.get(id)
  if (given.kind !== 'Service' || !service || given.spec.dependencies.length === 0)
    return { given, isGuess: false }
  if (maySeeSuppliers(actor, service)) return { given, isGuess: false }
  const isSame = JSON.stringify(shown.get(id) ?? []) === JSON.stringify(given.spec.dependencies)
  return isSame
    ? { given: { ...given, spec: { ...given.spec, dependencies: [] } }, isGuess: false }
    : { given, isGuess: true }
}

/** What stands of a service, without what rests on services that the actor may not read: that is not theirs to change. */
export const withReadableDependencies = (
  found: FoundDocument,
  services: ReadonlyMap<string, unknown>,
): FoundDocument => {
  const { document } = found
  if (document.kind !== 'Service') return found
  const dependencies = document.spec.dependencies.filter(
    ({ service }) => service === '' || services.has(service),
  )
  return { ...found, document: { ...document, spec: { ...document.spec, dependencies } } }
}
