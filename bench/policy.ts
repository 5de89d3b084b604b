import { join } from 'node:path'
import { sql } from 'kysely'
import { buildMember } from '#server/accounts/factories.ts'
import { newId } from '#server/kernel/new-id.ts'
import { buildOrganisation } from '#server/parties/factories.ts'
import { rareWord } from './full-definition.ts'
import { type Call, throughput } from './load.ts'
import { median, type Row, rounded } from './row.ts'
import { startServer } from './server-process.ts'
import type { Stage } from './stage.ts'

const rounds = 5
const requestsPerRound = 300
const goal = 0.8
const groups = 10

/** A consumer of three relationships, with a role in a service of each; their organisation is in one group of ten. */
const buildConsumer = async (stage: Stage): Promise<string> => {
  const { db } = stage.opened
  const now = new Date().toISOString()
  const own = await buildOrganisation(db, stage.workspaceId, { names: { en: 'A consumer' } })
  const { personId, token } = await buildMember(db, stage.workspaceId, { organisationId: own.id })
  for (const service of stage.services.slice(0, 3)) {
    const consumer = await buildOrganisation(db, stage.workspaceId, { parent: own })
    const relationship = newId()
    await sql`insert into relationship (workspace_id, id, provider_id, consumer_id, created_at)
      values (${stage.workspaceId}, ${relationship}, ${stage.providerId}, ${consumer.id}, ${now})`.execute(db)
    await sql`insert into role_holder (workspace_id, id, relationship_id, service_id, role, person_id, since)
      values (${stage.workspaceId}, ${newId()}, ${relationship}, ${service}, 'user', ${personId}, ${now})`.execute(
      db,
    )
  }
  await sql`insert into organisation_consumer_group (workspace_id, organisation_id, consumer_group)
    values (${stage.workspaceId}, ${own.id}, 'group 0')`.execute(db)
  return token
}

/** From now on half of the services are published for one group of ten each, and hidden from all others. */
const hideFromOthers = async ({ opened: { db }, workspaceId }: Stage): Promise<void> => {
  await sql`update catalogue_entry entry set state = 'live',
      consumer_groups = array['group ' || (numbered.number / 2 % ${sql.lit(groups)})::text]
    from (select service_id, row_number() over (order by service_id) as number from catalogue_entry
      where workspace_id = ${workspaceId}) numbered
    where entry.workspace_id = ${workspaceId} and entry.service_id = numbered.service_id
      and numbered.number % 2 = 0`.execute(db)
  await sql`update workspace set published_seen_by = 'target-groups' where id = ${workspaceId}`.execute(db)
  await sql`vacuum analyze catalogue_entry`.execute(db)
}

type Compared = { name: string; paths: readonly string[]; consumer: string; port: number }

/** What a consumer reaches of an administrator's requests per second. */
const compare = async (stage: Stage, { name, paths, consumer, port }: Compared): Promise<Row> => {
  const callsOf = (token: string): Call[] =>
    Array.from({ length: requestsPerRound }, (_, index) => ({
      method: 'GET',
      path: paths[index % paths.length] ?? '',
      headers: { authorization: `Bearer ${token}` },
    }))
  const reached: Record<'consumer' | 'administrator', number[]> = { consumer: [], administrator: [] }
  for (let round = 0; round <= rounds; round += 1) {
    const [theirs, all] = [
      await throughput(port, callsOf(consumer)),
      await throughput(port, callsOf(stage.token)),
    ]
    // The first round warms up.
    if (round === 0) continue
    reached.consumer.push(theirs)
    reached.administrator.push(all)
  }
  const ratio = rounded(median(reached.consumer) / median(reached.administrator))
  return {
    name,
    size: stage.size,
    value: rounded(median(reached.consumer)),
    unit: 'requests/s',
    floor: rounded(median(reached.administrator)),
    ratio,
    goal,
    met: ratio >= goal,
    spread: [rounded(Math.min(...reached.consumer)), rounded(Math.max(...reached.consumer))],
  }
}

/** List and search as a consumer beside an administrator: as workspaces usually are, then with what is for groups hidden. */
export const measurePolicy = async (stage: Stage, folder: string): Promise<Row[]> => {
  const consumer = await buildConsumer(stage)
  const base = `/api/workspaces/${stage.slug}/catalogue`
  const searches = Array.from({ length: 20 }, (_, index) => `${base}?text=${rareWord(index, stage.size)}`)
  const server = await startServer({
    DATABASE_URL: stage.opened.url,
    COVALENCE_DATA: join(folder, 'data-policy'),
  })
  try {
    const { port } = server
    const both = async (suffix: string): Promise<Row[]> => [
      await compare(stage, { name: `policy-list${suffix}`, paths: [base], consumer, port }),
      await compare(stage, { name: `policy-search${suffix}`, paths: searches, consumer, port }),
    ]
    const usual = await both('')
    await hideFromOthers(stage)
    return [...usual, ...(await both('-groups'))]
  } finally {
    await server.stop()
  }
}
