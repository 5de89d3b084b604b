import type { OrganisationDocument } from '#model/code/document.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import { type AppliedEnd, applyEnds, type EndRefusal } from '#server/organisations/index.ts'
import type { Judged } from './judge-items.ts'
import { type Block, conflictOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

const endOf = ({ id, wanted, found }: Judged, { idOf }: Surroundings): AppliedEnd[] => {
  if (wanted.kind !== 'Organisation') return []
  const standing = (found?.document as OrganisationDocument | undefined)?.spec
  const { until, successors } = wanted.spec
  const on = until === '' || until === standing?.until ? null : until
  const added = standing
    ? []
    : successors.map((one) => ({
        toId: idOf('Organisation', one.organisation) ?? '',
        kind: one.kind,
        on: one.since,
      }))
  return on === null && added.length === 0 ? [] : [{ id, on, successors: added }]
}

const blockOf = (refusal: EndRefusal): Block => {
  if (refusal.reason === 'changed-later') return conflictOf('organisation-changed-later', { on: refusal.on })
  const counts = Object.entries(refusal.counts).map(([kind, count]) => [kind, `${count}`])
  return conflictOf('organisation-tied', Object.fromEntries(counts))
}

/**
 * Ends organisations once all else is written: what hangs on them then keeps them from it, as where somebody ends one by
 * hand. Where one could not end, tells of all items what became of them, and nothing may be kept; else null.
 */
export const writeEnds = async (
  tx: Tx,
  ctx: MemberContext,
  items: readonly Judged[],
  around: Surroundings,
): Promise<Judged[] | null> => {
  const changed = items.filter(({ action }) => action === 'make' || action === 'change')
  const refused = await applyEnds(
    tx,
    ctx,
    changed.flatMap((item) => endOf(item, around)),
  )
  if (refused.size === 0) return null
  return items.map((item) => {
    const refusal = refused.get(item.id)
    return refusal ? { ...item, action: 'conflict', blocks: [blockOf(refusal)] } : item
  })
}
