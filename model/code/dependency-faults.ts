import { restsTwice, slipOf } from './dependencies.ts'
import type { DependencyEntry, ServiceDocument } from './document.ts'
import { faultAt } from './fault-at.ts'
import type { Fault, FaultWords } from './fault.ts'
import type { ReadDocument } from './read.ts'

type Slip = { field: string; words: FaultWords }

const slipsOf = (entry: DependencyEntry, { metadata: { name }, spec }: ServiceDocument): Slip[] => {
  const { service, since, until, clause } = entry
  const slip = slipOf(entry)
  const isNamed = clause === '' || spec.supply.restsOn.some(({ id }) => id === clause)
  return [
    ...(slip
      ? [{ field: slip === 'rests-on-one' ? '' : 'alternatives', words: { code: slip, params: {} } }]
      : []),
    ...(service === name
      ? [{ field: 'service', words: { code: 'rests-on-itself' as const, params: { name } } }]
      : []),
    ...(until !== '' && since !== '' && until < since
      ? [{ field: 'until', words: { code: 'ends-before' as const, params: { since, until } } }]
      : []),
    ...(isNamed
      ? []
      : [{ field: 'clause', words: { code: 'no-such-clause' as const, params: { id: clause } } }]),
  ]
}

/** What a service cannot rest on in the way that its document says. */
export const badDependencies = (read: ReadDocument, document: ServiceDocument): Fault[] => {
  const { dependencies } = document.spec
  const at = (index: number, { field, words }: Slip): Fault =>
    faultAt(read, ['spec', 'dependencies', index, ...(field === '' ? [] : [field])], words)
  const twice = restsTwice(dependencies)
  const name = dependencies[twice]?.service ?? ''
  return [
    ...dependencies.flatMap((entry, index) => slipsOf(entry, document).map((slip) => at(index, slip))),
    ...(twice === -1
      ? []
      : [at(twice, { field: 'service', words: { code: 'rests-twice', params: { name } } })]),
  ]
}
