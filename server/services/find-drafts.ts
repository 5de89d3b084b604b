import { sql } from 'kysely'
import type { DraftedService } from '#model/contract/services.ts'
import { mayReadService, shownName } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'

/** How many are told: whoever looks for another types more of its name. */
const most = 50

/** Services that are only drafted and that this person may read, by a piece of their name; those changed last come first. */
export const findDrafts = async (
  { db, scope, actor }: MemberContext,
  { text }: { text: string },
): Promise<{ drafts: DraftedService[] }> => {
  const { rows } = await sql<DraftedService>`
    select drafted.id, drafted.name from (
      select s.id, s.changed_at, ${shownName(actor.language)} as name from service s
      where s.workspace_id = ${scope.workspaceId} and s.state = 'drafted' and ${mayReadService({ actor, scope })}
    ) drafted
    where position(lower(${text}) in lower(drafted.name)) > 0
    order by drafted.changed_at desc, drafted.id limit ${sql.lit(most)}`.execute(db)
  return { drafts: rows }
}
