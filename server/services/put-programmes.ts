import { sql } from 'kysely'
import type { Names } from '#model/contract/workspaces.ts'
import type { Scope, Tx } from '#server/kernel/context.ts'

export type ListedProgramme = { code: string; names: Names }
type Counts = { made: number; changed: number; unchanged: number; conflicts: string[] }

/** Makes or renames the programmes of an importer; a name that was changed here stays, and its code is in `conflicts`. */
export const putProgrammes = async (
  tx: Tx,
  { workspaceId }: Scope,
  { source, programmes }: { source: string; programmes: readonly ListedProgramme[] },
): Promise<Counts> => {
  const { rows } = await sql<{ code: string; outcome: 'made' | 'changed' | 'unchanged' | 'conflict' }>`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(programmes)}::jsonb) as given (code text, names jsonb)
    ), judged as (
      select given.*, case
        when p.code is null then 'made'
        when p.names = given.names then 'unchanged'
        when p.names = p.imported then 'changed'
        else 'conflict' end as outcome
      from given left join programme p
        on p.workspace_id = ${workspaceId} and p.source = ${source} and p.code = given.code
    ), written as (
      insert into programme (workspace_id, source, code, names, imported)
      select ${workspaceId}::uuid, ${source}, code, names, names from judged where outcome in ('made', 'changed')
      on conflict (workspace_id, source, code) do update set names = excluded.names, imported = excluded.imported
    )
    select code, outcome from judged order by code`.execute(tx)
  const counted = (outcome: string): number => rows.filter((row) => row.outcome === outcome).length
  return {
    made: counted('made'),
    changed: counted('changed'),
    unchanged: counted('unchanged'),
    conflicts: rows.filter(({ outcome }) => outcome === 'conflict').map(({ code }) => code),
  }
}
