import type { OrganisationDocument } from '#model/code/document.ts'
import { goAmiss } from '#model/code/successors.ts'
import { forAdministrators, newlyTied, unknownReference } from './judge-parties.ts'
import { type Block, conflictOf, type Item, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

type Spec = OrganisationDocument['spec']

const specOf = ({ found }: Item): Spec | null =>
  found?.document.kind === 'Organisation' ? found.document.spec : null

const isNestedInItself = (name: string, { parentOf }: Surroundings): boolean => {
  const seen = new Set<string>()
  for (let at = parentOf.get(name) ?? ''; at !== '' && !seen.has(at); at = parentOf.get(at) ?? '') {
    if (at === name) return true
    seen.add(at)
  }
  return false
}

/** One that has ended stays so, and ends on no other day. What hangs on one that ends is asked once all else is written. */
const judgeEnd = ({ until }: Spec, standing: Spec | null, { today }: Surroundings): Block[] => {
  if (standing && standing.until !== '')
    return until === standing.until ? [] : [conflictOf('organisation-end-fixed', { on: standing.until })]
  return until > today ? [refusalOf('organisation-ends-later', { until })] : []
}

/** Merging and splitting takes along what is an organisation's: documents only tell of it where one is made. */
const judgeSuccessors = (
  { metadata: { name }, spec }: OrganisationDocument,
  standing: Spec | null,
  around: Surroundings,
): Block[] => {
  if (standing)
    return JSON.stringify(spec.successors) === JSON.stringify(standing.successors)
      ? []
      : [conflictOf('successors-fixed')]
  const isAmiss =
    goAmiss(name, spec, (other) => around.documentsOfOrganisations.get(other)?.spec) ||
    spec.successors.some(({ since }) => since > around.today)
  return [
    ...spec.successors.flatMap(({ organisation }, at) =>
      unknownReference(around, 'Organisation', `spec.successors.${at}.organisation`, organisation),
    ),
    ...(isAmiss ? [refusalOf('successors-amiss')] : []),
  ]
}

export const judgeOrganisation = (
  document: OrganisationDocument,
  item: Item,
  around: Surroundings,
): Block[] => {
  const { metadata, spec } = document
  const standing = specOf(item)
  return [
    ...forAdministrators(around),
    ...(spec.names.en === '' && spec.names.fr === '' ? [refusalOf('unnamed')] : []),
    ...unknownReference(around, 'Organisation', 'spec.parent', spec.parent),
    ...newlyTied(around, 'spec.parent', spec.parent, standing ? [standing.parent] : []),
    ...(isNestedInItself(metadata.name, around) ? [refusalOf('nested-in-itself')] : []),
    ...judgeEnd(spec, standing, around),
    ...judgeSuccessors(document, standing, around),
  ]
}
