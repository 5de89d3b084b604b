import type { GroupDocument } from '#model/code/document.ts'
import { fold } from '#server/kernel/folding.ts'
import { forAdministrators, newlyTied, unknownReference } from './judge-parties.ts'
import { type Block, conflictOf, type Item, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

type Spec = GroupDocument['spec']

const specOf = ({ found }: Item): Spec | null =>
  found?.document.kind === 'Group' ? found.document.spec : null

const organisationsIn = ({ organisation, staffOf }: Spec): string[] => [
  organisation,
  ...staffOf.map((one) => one.organisation),
]

const judgeReferences = (spec: Spec, standing: Spec | null, around: Surroundings): Block[] => {
  const before = standing ? organisationsIn(standing) : []
  const organisation = (field: string, name: string): Block[] => [
    ...unknownReference(around, 'Organisation', field, name),
    ...newlyTied(around, field, name, before),
  ]
  return [
    ...organisation('spec.organisation', spec.organisation),
    ...spec.staffOf.flatMap((one, at) => organisation(`spec.staffOf.${at}.organisation`, one.organisation)),
    ...spec.members.flatMap((name, at) => unknownReference(around, 'Person', `spec.members.${at}`, name)),
  ]
}

/** Nobody is newly put into a group who is active no more. */
const judgeMembers = ({ members }: Spec, standing: Spec | null, around: Surroundings): Block[] => {
  const known = new Set(standing?.members)
  const gone = members.find(
    (name) => !known.has(name) && around.people.get(around.idOf('Person', name) ?? '')?.active === false,
  )
  return gone === undefined ? [] : [refusalOf('inactive', { name: gone })]
}

const judgeName = ({ metadata, spec }: GroupDocument, { groupsCalled }: Surroundings): Block[] => {
  if (spec.name === '') return [refusalOf('unnamed')]
  const others = groupsCalled.get(fold(spec.name))?.filter((name) => name !== metadata.name) ?? []
  return spec.until === '' && others.length > 0 ? [conflictOf('group-name-taken', { name: spec.name })] : []
}

export const judgeGroup = (document: GroupDocument, item: Item, around: Surroundings): Block[] => {
  const refused = forAdministrators(around)
  if (refused.length > 0) return refused
  const { spec } = document
  const standing = specOf(item)
  if (standing && standing.until !== '')
    return JSON.stringify(spec) === JSON.stringify(standing)
      ? []
      : [conflictOf('group-ended', { on: standing.until })]
  return [
    ...judgeName(document, around),
    ...(spec.until > around.today ? [refusalOf('group-ends-later', { until: spec.until })] : []),
    ...judgeReferences(spec, standing, around),
    ...judgeMembers(spec, standing, around),
  ]
}
