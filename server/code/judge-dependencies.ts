import { pairedDependencies, restsTwice, slipOf } from '#model/code/dependencies.ts'
import type { DependencyEntry, ServiceDocument } from '#model/code/document.ts'
import { dependencyStateOn } from '#model/network/dependency.ts'
import { newlyTied, unknownReference } from './judge-parties.ts'
import { type Block, conflictOf, type Item, refusalOf } from './plan-item.ts'
import type { Surroundings } from './surroundings.ts'

type Said = { one: DependencyEntry; was: DependencyEntry | null; field: string }

const judgeEntry = ({ one, field }: Said, { metadata, spec }: ServiceDocument): Block[] => {
  const { service, since, until, clause } = one
  const slip = slipOf(one)
  const isNamed = clause === '' || spec.supply.restsOn.some(({ id }) => id === clause)
  return [
    ...(slip ? [refusalOf(slip, { field: slip === 'rests-on-one' ? field : `${field}.alternatives` })] : []),
    ...(service === metadata.name ? [refusalOf('rests-on-itself', { field: `${field}.service` })] : []),
    ...(until !== '' && until < since ? [refusalOf('ends-before', { since, until })] : []),
    ...(isNamed ? [] : [refusalOf('no-such-clause', { field: `${field}.clause`, id: clause })]),
  ]
}

const isRetired = (name: string, { documentsOfServices, knownServices }: Surroundings): boolean =>
  !documentsOfServices.has(name) && knownServices.get(name)?.retired === true

/** What is new rests on what is there; what has ended stays as it was. */
const judgeTarget = ({ one, was, field }: Said, around: Surroundings): Block[] => {
  const { service, supplier, supplies } = one
  const isOver = (entry: DependencyEntry): boolean => dependencyStateOn(around.today, entry) === 'ended'
  const unknown = [
    ...unknownReference(around, 'Service', `${field}.service`, service),
    ...unknownReference(around, 'Organisation', `${field}.supplier`, supplier),
  ]
  if (was && isOver(was))
    return [conflictOf('dependency-ended', { name: service || `${supplier} (${supplies})`, on: was.until })]
  if (was || isOver(one)) return unknown
  return [
    ...unknown,
    ...newlyTied(around, `${field}.supplier`, supplier),
    ...(isRetired(service, around)
      ? [conflictOf('rests-on-retired', { field: `${field}.service`, name: service })]
      : []),
  ]
}

/** What a service cannot rest on in the way that its document says; what stays as it was is not asked about. */
export const judgeDependencies = (document: ServiceDocument, item: Item, around: Surroundings): Block[] => {
  const { dependencies } = document.spec
  const standing = item.found?.document.kind === 'Service' ? item.found.document.spec.dependencies : []
  const said = pairedDependencies(dependencies, standing)
    .pairs.map(([one, was], at): Said => ({ one, was, field: `spec.dependencies.${at}` }))
    .filter(({ one, was }) => JSON.stringify(one) !== JSON.stringify(was))
  const twice = dependencies[restsTwice(dependencies)]
  return [
    ...said.flatMap((entry) => judgeEntry(entry, document).concat(judgeTarget(entry, around))),
    ...(twice ? [refusalOf('rests-twice', { name: twice.service })] : []),
  ]
}
