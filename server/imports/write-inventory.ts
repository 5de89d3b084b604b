import { sql } from 'kysely'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type Listed, listServices, putProgrammes } from '#server/services/index.ts'
import { putLevelResults } from '#server/value/index.ts'
import { putTerms } from '#server/workspaces/index.ts'
import type { Inventory, ServiceRecord } from './government-of-canada/records.ts'
import { putOrganisations } from './put-organisations.ts'

/** What an import did to each kind of thing. */
export type Written = {
  organisations: Awaited<ReturnType<typeof putOrganisations>>
  programmes: Awaited<ReturnType<typeof putProgrammes>>
  services: Listed
  results: { made: number; changed: number; unchanged: number }
}

/** Lets imports of one importer into one workspace run one after the other. */
export const lockImporter = async (tx: Tx, ctx: MemberContext, importer: string): Promise<void> => {
  const name = `import ${ctx.scope.workspaceId} ${importer}`
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(tx)
}

const untouchedOf = ({ brokenLevels }: ServiceRecord, withStandards: boolean): string[] =>
  withStandards ? brokenLevels.map((id) => `value.levels/${id}`) : ['value.levels']

/** Writes what an inventory says into the workspace. */
export const writeInventory = async (tx: Tx, ctx: MemberContext, inventory: Inventory): Promise<Written> => {
  const { importer: source, period, language, withStandards } = inventory
  await lockImporter(tx, ctx, source)
  const organisations = await putOrganisations(tx, ctx, { source, organisations: inventory.organisations })
  await putTerms(tx, ctx.scope, inventory.terms)
  const programmes = await putProgrammes(tx, ctx.scope, { source, programmes: inventory.programmes })
  const idOf = (providerKey: string): string => organisations.byKey.get(providerKey)?.id ?? ''
  const services = await listServices(tx, ctx, {
    source,
    language,
    providers: new Map([...organisations.byKey.values()].map(({ id, names }) => [id, names])),
    services: inventory.services.map((service) => ({
      key: service.key,
      providerId: idOf(service.providerKey),
      period,
      definition: service.definition,
      translations: service.translations,
      labels: service.labels,
      programmes: service.programmes,
      link: service.link,
      untouched: untouchedOf(service, withStandards),
    })),
  })
  const results = await putLevelResults(
    tx,
    ctx.scope,
    inventory.services.flatMap((service) =>
      service.results.map((result) => ({
        ...result,
        serviceId: services.ids.get(service.key) ?? '',
        period,
        source,
      })),
    ),
  )
  return { organisations, programmes, services, results }
}
