import { type RawBuilder, sql } from 'kysely'
import type { DocumentName, NamedKind } from '#model/contract/code.ts'
import type { Language } from '#model/text.ts'
import { newestName } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { ensureNames } from './ensure-names.ts'

const most = 50

const organisations = (workspaceId: string, language: Language): RawBuilder<unknown> => sql`
  select o.id, coalesce(nullif(o.names ->> ${language}, ''), nullif(o.names ->> 'en', ''), o.names ->> 'fr', '') as title
  from organisation o where o.workspace_id = ${workspaceId}`

/** Services as their newest text names them; none that ended, since nothing about those can change. */
const services = (workspaceId: string): RawBuilder<unknown> => sql`
  select s.id, ${newestName()} as title from service s
  where s.workspace_id = ${workspaceId} and s.state <> 'retired'`

type Wish = { kind: NamedKind; text: string; language: Language }

/** Services or organisations by a piece of their title or name, drafts among them. */
export const findNames = async (
  ctx: MemberContext,
  { kind, text, language }: Wish,
): Promise<{ names: DocumentName[] }> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace see all of its names.')
  await ensureNames(ctx)
  const { workspaceId } = ctx.scope
  const things = kind === 'Service' ? services(workspaceId) : organisations(workspaceId, language)
  const { rows } = await sql<DocumentName>`
    select n.subject_id as id, n.name, thing.title
    from code_name n join (${things}) thing on thing.id = n.subject_id
    where n.workspace_id = ${workspaceId} and n.kind = ${kind}
      and position(lower(${text}) in lower(thing.title || ' ' || n.name)) > 0
    order by lower(thing.title), n.name limit ${sql.lit(most)}`.execute(ctx.db)
  return { names: rows }
}
