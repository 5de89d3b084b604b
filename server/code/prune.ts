import { type CodeDocument, DocumentKind } from '#model/code/document.ts'
import { isWithin, sourceText } from '#model/code/source.ts'
import type { RunSource } from '#model/contract/code.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { invalid, permit } from '#server/kernel/errors.ts'
import { sayIn } from '#server/kernel/wording.ts'
import { type Appliable, lockAppliable, retireServiceIn } from '#server/services/index.ts'
import { findDocuments, type FoundDocument } from './find-documents.ts'
import * as names from './name-store.ts'
import { keyOf, type Reason } from './plan-item.ts'

/** What becomes of a thing that is in no document any more. */
export type PrunedStep = {
  action: 'retire' | 'leave' | 'conflict'
  id: string
  document: CodeDocument
  reason: Reason
}

/** Only what nobody but its author saw or agreed on is retired because a file is gone. */
const mayVanish = ({ state, revisions }: Appliable): boolean =>
  (state === 'drafted' || state === 'listed') && revisions.length === 0

const actionOf = (found: FoundDocument, service: Appliable | undefined): PrunedStep | null => {
  const source = sourceText(found.document.metadata.source)
  const step = { id: found.id, document: found.document }
  const reason = (code: Reason['code']): Reason => ({ code, values: { source } })
  if (!service) return { ...step, action: 'leave', reason: reason('pruned-kept') }
  if (service.state === 'retired') return null
  return mayVanish(service)
    ? { ...step, action: 'retire', reason: reason('pruned') }
    : { ...step, action: 'conflict', reason: reason('pruned-in-use') }
}

/** The things that came from this source, by the names that documents know them by, and are in none of `keys`. */
export const planPruning = async (
  tx: Tx,
  ctx: MemberContext,
  { source, keys }: { source: RunSource; keys: ReadonlySet<string> },
): Promise<PrunedStep[]> => {
  permit(ctx.actor.administrator, 'Only administrators of the workspace prune.')
  if (source.repository === '' && ['', 'covalence'].includes(source.importer))
    throw invalid('source', 'To prune, say which repository or importer the documents are all of.')
  const from = (await names.namesFrom(tx, ctx.scope, source)).filter(
    (one) => !keys.has(keyOf(one)) && isWithin(one.source?.file ?? '', source.paths),
  )
  const idsOfServices = from.filter(({ kind }) => kind === 'Service').map(({ id }) => id)
  const services = await lockAppliable(tx, ctx, idsOfServices)
  const steps: PrunedStep[] = []
  for (const kind of DocumentKind.options) {
    const gone = from.filter((one) => one.kind === kind).map(({ name }) => name)
    if (gone.length === 0) continue
    const found = await findDocuments(tx, ctx.scope, kind, { names: gone })
    for (const one of found.toSorted((a, b) =>
      a.document.metadata.name < b.document.metadata.name ? -1 : 1,
    )) {
      const step = actionOf(one, services.get(one.id))
      if (step) steps.push(step)
    }
  }
  return steps
}

/** Retires what is to be retired. */
export const prune = async (tx: Tx, ctx: MemberContext, steps: readonly PrunedStep[]): Promise<void> => {
  for (const { action, id, document } of steps) {
    if (action !== 'retire' || document.kind !== 'Service') continue
    const { metadata, spec } = document
    const source = sourceText({ ...metadata.source, file: '', sheet: '', row: '', key: '' })
    const reason = sayIn(spec.language)('words.source.gone', { source })
    await retireServiceIn(tx, ctx, { service: id, reason })
  }
}
