import { type CodeDocument, DocumentKind } from '#model/code/document.ts'
import { inOrder } from '#model/code/write.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { notFound, permit } from '#server/kernel/errors.ts'
import { ensureNames } from './ensure-names.ts'
import { findDocuments } from './find-documents.ts'

type Wish = { kind?: DocumentKind | undefined; service?: string | undefined }

/** Everything in the workspace as documents, or one kind, or one service: no states, no sign-offs, no accounts. */
export const exportDocuments = async (
  ctx: MemberContext,
  { kind, service }: Wish,
): Promise<{ documents: CodeDocument[] }> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace export it.')
  await ensureNames(ctx)
  if (service !== undefined) {
    const found = await findDocuments(ctx.db, ctx.scope, 'Service', { names: [service] })
    if (found.length === 0) throw notFound('service')
    return { documents: found.map(({ document }) => document) }
  }
  const documents: CodeDocument[] = []
  for (const each of kind ? [kind] : DocumentKind.options) {
    for (const { document } of await findDocuments(ctx.db, ctx.scope, each)) documents.push(document)
  }
  return { documents: inOrder(documents) }
}
