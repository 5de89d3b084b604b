import { pairedDependencies } from '#model/code/dependencies.ts'
import type { DependencyEntry, ServiceDocument } from '#model/code/document.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import {
  type AppliedDependencies,
  type AppliedDependency,
  applyDependencies,
} from '#server/dependencies/index.ts'
import type { FoundDocument } from './found-document.ts'
import type { Judged } from './judge-items.ts'
import type { Surroundings } from './surroundings.ts'

type ServiceItem = Judged & {
  wanted: ServiceDocument
  found: (FoundDocument & { document: ServiceDocument }) | null
}

const inIds = (one: DependencyEntry, { idOf }: Surroundings): AppliedDependency => ({
  on_service_id: one.service === '' ? null : (idOf('Service', one.service) ?? null),
  supplier_id: one.supplier === '' ? null : (idOf('Organisation', one.supplier) ?? null),
  supplies: one.supplies,
  necessity: one.necessity,
  alternatives: one.alternatives,
  purpose: one.purpose,
  continuity: one.continuity,
  clause: one.clause || null,
  since: one.since,
  until: one.until || null,
})

/** The organisation that provides what is rested on. */
const supplyingOf = ({ service, supplier }: DependencyEntry, around: Surroundings): string => {
  const { idOf, documentsOfServices, knownServices } = around
  const given = documentsOfServices.get(service)
  const provider = given ? idOf('Organisation', given.spec.provider) : knownServices.get(service)?.providerId
  return (service === '' ? idOf('Organisation', supplier) : provider) ?? ''
}

const appliedOf = ({ id, wanted, found }: ServiceItem, around: Surroundings): AppliedDependencies => {
  const { pairs } = pairedDependencies(wanted.spec.dependencies, found?.document.spec.dependencies ?? [])
  return {
    service: {
      id,
      name: wanted.spec.value.name,
      providerId: around.idOf('Organisation', wanted.spec.provider) ?? '',
    },
    recorded: pairs.flatMap(([one, was]) =>
      was ? [] : [{ ...inIds(one, around), supplying: supplyingOf(one, around) }],
    ),
    changed: pairs.flatMap(([one, was]) =>
      was && JSON.stringify(one) !== JSON.stringify(was)
        ? [{ was: inIds(was, around), to: inIds(one, around) }]
        : [],
    ),
  }
}

/** Lets services rest on what their documents say, once all services are there. */
export const writeDependencies = (
  tx: Tx,
  ctx: MemberContext,
  { items, around }: { items: readonly ServiceItem[]; around: Surroundings },
): Promise<void> =>
  applyDependencies(
    tx,
    ctx,
    items
      .map((item) => appliedOf(item, around))
      .filter(({ recorded, changed }) => recorded.length + changed.length > 0),
  )
