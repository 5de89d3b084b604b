import { sql } from 'kysely'
import type { ServiceChain } from '#model/contract/dependencies.ts'
import type { Names } from '#model/contract/workspaces.ts'
import type { Level, Outcome } from '#model/definition/entries.ts'
import { publicText, valueInWork } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { nameOf } from './shown-json.ts'

type ServiceDetails = {
  id: string
  name: string
  owner: string | null
  outcomes: Outcome[]
  /** What it promises of its availability. */
  levels: Level[]
}
type LinkDetails = {
  id: string
  alternatives: string
  purpose: string
  continuity: string
  supplies: string
}
type OrganisationDetails = { id: string; names: Names }

export type Details = {
  service: (id: string) => ServiceDetails
  link: (id: string) => LinkDetails
  organisation: (id: string) => OrganisationDetails
}

type Wanted = { services: Iterable<string>; links: Iterable<string>; organisations: Iterable<string> }
type Found = { services: ServiceDetails[]; links: LinkDetails[]; organisations: OrganisationDetails[] }

const lookUp = <Row extends { id: string }>(rows: readonly Row[], empty: Omit<Row, 'id'>) => {
  const byId = new Map(rows.map((row) => [row.id, row]))
  // What was taken away since the network was loaded has no name any more.
  return (id: string): Row => byId.get(id) ?? ({ ...empty, id } as Row)
}

const of = (wanted: Iterable<string>) => sql`any(${[...new Set(wanted)]}::uuid[])`

/**
 * What things are called and promise, in one statement. Whoever asks has been found to be allowed to know of each; of a
 * service the text counts that is newest to them.
 */
export const findDetails = async (
  { db, actor, scope: { workspaceId } }: MemberContext,
  { services, links, organisations }: Wanted,
): Promise<Details> => {
  const { rows } = await sql<Found>`
    select
      (select coalesce(jsonb_agg(jsonb_build_object('id', s.id, 'owner', q.name,
          'name', coalesce(public.value ->> 'name', ${nameOf('s')}),
          'outcomes', coalesce(text.value -> 'outcomes', '[]'),
          'levels', jsonb_path_query_array(text.value, '$.levels[*] ? (@.kind == "availability")'))), '[]')
        from service s
        left join person q on q.workspace_id = s.workspace_id and q.id = s.owner_id
        -- fenced, so that each text is unpacked once
        cross join lateral (select ${publicText('s')} -> 'value' as value offset 0) public
        cross join lateral (select coalesce(${valueInWork({ actor }, 's')}, public.value, '{}') as value offset 0) text
        where s.workspace_id = ${workspaceId} and s.id = ${of(services)}) as services,
      (select coalesce(jsonb_agg(jsonb_build_object('id', d.id, 'purpose', d.purpose,
          'alternatives', d.alternatives, 'continuity', d.continuity, 'supplies', d.supplies)), '[]')
        from dependency d where d.workspace_id = ${workspaceId} and d.id = ${of(links)}) as links,
      (select coalesce(jsonb_agg(jsonb_build_object('id', o.id, 'names', o.names)), '[]')
        from organisation o where o.workspace_id = ${workspaceId} and o.id = ${of(organisations)})
        as organisations`.execute(db)
  const found = rows[0] as Found
  return {
    service: lookUp(found.services, { name: '', owner: null, outcomes: [], levels: [] }),
    link: lookUp(found.links, {
      alternatives: '',
      purpose: '',
      continuity: '',
      supplies: '',
    }),
    organisation: lookUp(found.organisations, { names: {} }),
  }
}

/** What a reader of a chain needs of an outcome. */
export const outcomesOf = ({ outcomes }: Pick<ServiceDetails, 'outcomes'>): ServiceChain['outcomes'] =>
  outcomes.map(({ id, statement, direction, target, unit, date }) => ({
    id,
    statement,
    direction,
    target,
    unit,
    date,
  }))
