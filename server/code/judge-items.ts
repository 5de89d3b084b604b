import type { CodeDocument } from '#model/code/document.ts'
import { sayTheSame } from '#model/code/in-canonical-form.ts'
import { isSamePlace } from '#model/code/source.ts'
import { isInvited, mayRetire } from '#server/services/index.ts'
import { mapInSteps } from '#server/kernel/in-steps.ts'
import { judgeGroup } from './judge-group.ts'
import { judgeOrganisation } from './judge-organisation.ts'
import { judgeNeed, judgePerson } from './judge-parties.ts'
import { judgeRelationship } from './judge-relationship.ts'
import { judgeService } from './judge-service.ts'
import { type Block, type Item, keyOf, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

export type Judged = Item & {
  action: 'make' | 'change' | 'leave' | 'conflict' | 'refused'
  /** Whether it is left as it is by somebody who may read it and not change it. */
  isOnlyRead?: boolean
}

const blocksOf = (item: Item, around: Surroundings): Block[] => {
  const { wanted } = item
  if (wanted.kind === 'Organisation') return judgeOrganisation(wanted, item, around)
  if (wanted.kind === 'Person') return judgePerson(wanted, item, around)
  if (wanted.kind === 'Group') return judgeGroup(wanted, item, around)
  if (wanted.kind === 'Need') return judgeNeed(wanted, item, around)
  if (wanted.kind === 'Relationship') return judgeRelationship(wanted, item, around)
  return judgeService(wanted, item, around)
}

const withSourceOf = (document: CodeDocument, other: CodeDocument): CodeDocument =>
  ({ ...document, metadata: { ...document.metadata, source: other.metadata.source } }) as CodeDocument

const isMoved = ({ notes }: Item): boolean => notes.some(({ code }) => code === 'moved')

/** Whether nothing would change: the file and row on which a document begins may move without its saying anything else. */
const isStanding = (item: Item): boolean => {
  const { wanted, found } = item
  if (!found) return false
  const { document } = found
  return (
    (isMoved(item) || isSamePlace(wanted.metadata.source, document.metadata.source)) &&
    sayTheSame(withSourceOf(wanted, document), document)
  )
}

/** Whether somebody may read all that stands, and so may be told that a document says the same. */
const mayRead = ({ id, wanted: { kind } }: Item, around: Surroundings): boolean => {
  const { actor, services, needs, relationships } = around
  if (actor.administrator || kind === 'Organisation') return true
  if (kind === 'Need') return needs.get(id)?.personId === actor.personId
  if (kind === 'Relationship') return relationships.has(id)
  const service = services.get(id)
  return service !== undefined && isInvited(actor, service)
}

const mayChange = (item: Item, around: Surroundings): boolean => {
  const { actor, services } = around
  if (actor.administrator) return true
  const service = services.get(item.id)
  if (service) return mayRetire(actor, service)
  return ['Need', 'Relationship'].includes(item.wanted.kind) && mayRead(item, around)
}

/** A service that is retired stays so: its coming back among the documents is never what stands already. */
const isRetired = ({ id }: Item, { services }: Surroundings): boolean => services.get(id)?.state === 'retired'

/** What may not be known is not told beside why; whoever administers may know all of it, and mends it at once. */
const toldOfRefused = (blocks: Block[], { actor }: Surroundings): Block[] =>
  actor.administrator ? blocks : blocks.filter(({ action }) => action === 'refused')

/** What applying does with one thing that stands in the documents once. */
const judgeItem = (item: Item, around: Surroundings): Judged => {
  const isLeft = item.blocks.length === 0 && !item.isGuess && !isRetired(item, around) && isStanding(item)
  const mayStay = isLeft && mayRead(item, around)
  if (mayStay && !isMoved(item)) return { ...item, action: 'leave', isOnlyRead: !mayChange(item, around) }
  const blocks = [...blocksOf(item, around), ...item.blocks]
  const isRefused = blocks.some(({ action }) => action === 'refused')
  if (isRefused) return { ...item, action: 'refused', blocks: toldOfRefused(blocks, around) }
  // Where a thing stands in its repository is for those who may change it to say, whatever it waits for.
  if (mayStay) return { ...item, action: 'leave' }
  if (blocks.length > 0) return { ...item, action: 'conflict', blocks }
  return { ...item, action: item.found ? 'change' : 'make' }
}

/** What applying does with each thing, and what stands in its way. */
export const judgeItems = (
  items: readonly Item[],
  around: Surroundings,
  twice: ReadonlySet<string>,
): Promise<Judged[]> =>
  mapInSteps(items, (item) =>
    twice.has(keyOf({ kind: item.wanted.kind, name: item.wanted.metadata.name }))
      ? { ...item, action: 'refused', blocks: [refusalOf('twice')] }
      : judgeItem(item, around),
  )
