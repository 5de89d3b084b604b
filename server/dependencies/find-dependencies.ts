import { sql } from 'kysely'
import type { Dependency, ServiceDependencies } from '#model/contract/dependencies.ts'
import { type DependencyState, dependencyStateOn, mostDependencies } from '#model/network/dependency.ts'
import { groupOf, mayReadService } from '#server/catalogue/index.ts'
import type { Db, MemberContext } from '#server/kernel/context.ts'
import { found } from '#server/kernel/errors.ts'
import { suppliedService, type SuppliedService } from '#server/services/index.ts'
import { isDisclosed, nameOf, organisationJson } from './shown-json.ts'

type Stored = Omit<Dependency, 'state' | 'can'>

/** Whether nothing else stands on a day in the group of dependency `d`, whoever may know of it. */
const isAlone = (day: string) => sql`(d.necessity = 'alternative' and not exists (
  select 1 from dependency other where other.workspace_id = d.workspace_id and other.service_id = d.service_id
    and other.id <> d.id and other.necessity = d.necessity and ${groupOf('other')} = ${groupOf('d')}
    and other.since <= ${day}::date and (other.until is null or other.until > ${day}::date)))`

/** The dependencies of a service in one statement, as far as this person may know of them. */
const load = async (
  db: Db,
  { scope, actor, now }: MemberContext,
  { service, only }: { service: SuppliedService; only: string | null },
): Promise<Stored[]> => {
  const { rows } = await sql<Stored>`
    select d.id, case
        when d.supplier_id is not null then jsonb_build_object('kind', 'supplier', 'supplies', d.supplies,
          'organisation', ${organisationJson('d.workspace_id', 'd.supplier_id')})
        when ${mayReadService({ actor, scope }, 'y')} then jsonb_build_object('kind', 'service',
          'service', jsonb_build_object('id', y.id, 'name', ${nameOf('y')}),
          'provider', ${organisationJson('y.workspace_id', 'y.provider_id')})
        else '{"kind": "hidden"}' end as on,
      d.necessity, d.alternatives, ${isAlone(now.slice(0, 10))} as alone, d.purpose, d.clause, named.disclosed, d.since::text, d.version,
      coalesce(d.until::text, '') as until,
      case when ${service.seesAll} then d.continuity end as continuity
    from dependency d
    join service s on s.workspace_id = d.workspace_id and s.id = d.service_id
    left join service y on y.workspace_id = d.workspace_id and y.id = d.on_service_id
    cross join lateral (select ${isDisclosed} as disclosed) named
    where d.workspace_id = ${scope.workspaceId} and d.service_id = ${service.id}
      and (${only}::uuid is null or d.id = ${only}::uuid)
      and (${service.seesAll} or named.disclosed)
    order by d.id limit ${sql.lit(mostDependencies)}`.execute(db)
  return rows
}

type Seen = Pick<Dependency, 'on'> & { state: DependencyState }

const deedsOn = (
  { on, state }: Seen,
  { mayRecord, seesAll, retired }: SuppliedService,
): Dependency['can'] => [
  ...(mayRecord && state !== 'ended' ? (['change', 'end'] as const) : []),
  // Who provides what rests on it consumes there, and may ask.
  ...(seesAll && !retired && state === 'standing' && on.kind !== 'hidden' ? (['ask'] as const) : []),
]

const view =
  (ctx: MemberContext, service: SuppliedService) =>
  (stored: Stored): Dependency => {
    const state = dependencyStateOn(ctx.now.slice(0, 10), stored)
    return { ...stored, state, can: deedsOn({ on: stored.on, state }, service) }
  }

const order: readonly DependencyState[] = ['standing', 'upcoming', 'ended']

/** What a service rests on; who is not on its provider's side reads what its published text names, and of no more. */
export const findDependencies = async (
  ctx: MemberContext,
  { service: id }: { service: string },
): Promise<ServiceDependencies> => {
  const service = await suppliedService(ctx.db, ctx, id)
  const stored = await load(ctx.db, ctx, { service, only: null })
  const dependencies = stored
    .map(view(ctx, service))
    // Whoever reads what a text names reads of today: when things ended or are to end is the provider's own.
    .filter(({ state }) => service.seesAll || state === 'standing')
    .map((dependency) => (service.seesAll ? dependency : Object.assign(dependency, { until: '' })))
  return {
    dependencies: dependencies.toSorted(
      (one, other) => order.indexOf(one.state) - order.indexOf(other.state),
    ),
    can: [
      ...(service.mayRecord ? (['record'] as const) : []),
      ...(service.takesPart ? (['ask'] as const) : []),
    ],
  }
}

/** One of them, for whoever has just written it. */
export const viewDependency = async (
  db: Db,
  ctx: MemberContext,
  { service, dependency }: { service: SuppliedService; dependency: string },
): Promise<Dependency> => {
  const [stored] = await load(db, ctx, { service, only: dependency })
  return view(ctx, service)(found(stored, 'dependency'))
}
