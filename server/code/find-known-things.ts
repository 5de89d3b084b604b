import { sql } from 'kysely'
import type { CodeDocument, DocumentKind } from '#model/code/document.ts'
import type { KnownThing } from '#model/sheets/registry.ts'
import { newestName } from '#server/catalogue/index.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { permit } from '#server/kernel/errors.ts'
import { ensureNames } from './ensure-names.ts'
import { findDocuments } from './find-documents.ts'

/** Services by the newest of their names; of one that is retired, the key alone. */
const services = async ({ db, scope }: MemberContext): Promise<KnownThing[]> => {
  const { rows } = await sql<{ name: string; title: string }>`
    select n.name, case when s.state <> 'retired' then ${newestName()} else '' end as title
    from code_name n join service s on s.workspace_id = n.workspace_id and s.id = n.subject_id
    where n.workspace_id = ${scope.workspaceId} and n.kind = 'Service'`.execute(db)
  return rows.map(({ name, title }) => ({ kind: 'service', name, called: [title] }))
}

const relationships = async ({ db, scope }: MemberContext): Promise<KnownThing[]> => {
  const { rows } = await sql<{ name: string; sides: string }>`
    select n.name, p.name || ' ' || c.name as sides
    from code_name n
    join relationship l on l.workspace_id = n.workspace_id and l.id = n.subject_id
    join code_name p on p.workspace_id = l.workspace_id and p.kind = 'Organisation' and p.subject_id = l.provider_id
    join code_name c on c.workspace_id = l.workspace_id and c.kind = 'Organisation' and c.subject_id = l.consumer_id
    where n.workspace_id = ${scope.workspaceId} and n.kind = 'Relationship'`.execute(db)
  return rows.map(({ name, sides }) => ({ kind: 'relationship', name, called: [], sides }))
}

const partyOf = ({ kind, metadata, spec }: CodeDocument): KnownThing[] => {
  const { name, title } = metadata
  if (kind === 'Person')
    return [{ kind: 'person', name, called: [spec.name, spec.email, title], email: spec.email }]
  if (kind === 'Group') return [{ kind: 'group', name, called: [spec.name, title] }]
  if (kind !== 'Organisation') return []
  const called = [spec.names.en, spec.names.fr, spec.abbreviation, title]
  return [{ kind: 'organisation', name, called, parent: spec.parent }]
}

/** All that rows of a workbook may refer to without a row of its own, as people and documents call it. */
export const findKnownThings = async (ctx: MemberContext): Promise<KnownThing[]> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace see all of its names.')
  await ensureNames(ctx)
  const kinds = ['Organisation', 'Person', 'Group'] as const
  const parties: KnownThing[] = []
  for (const kind of kinds)
    for (const { document } of await findDocuments(ctx.db, ctx.scope, kind))
      parties.push(...partyOf(document))
  return [...parties, ...(await services(ctx)), ...(await relationships(ctx))]
}

/** The documents of things by their kinds and names. */
export const documentsCalled = async (
  ctx: MemberContext,
  called: readonly { kind: DocumentKind; name: string }[],
): Promise<CodeDocument[]> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace export it.')
  const documents: CodeDocument[] = []
  for (const [kind, named] of Map.groupBy(called, (one) => one.kind)) {
    const names = named.map(({ name }) => name)
    for (const { document } of await findDocuments(ctx.db, ctx.scope, kind, { names }))
      documents.push(document)
  }
  return documents
}
