import { type ClauseRecords, isDescribedByProviderAlone } from '../definition/clauses.ts'
import type { Definition, Translations } from '../definition/definition.ts'
import type { Revision, ServicePage } from './service-page.ts'
import type { TextKind } from './text-kind.ts'

export type ServiceText = {
  kind: TextKind
  definition: Definition
  translations: Translations
  records: ClauseRecords
  revision: Revision | null
}

const ofRevision = (kind: TextKind, revision: Revision | null): ServiceText[] =>
  revision === null
    ? []
    : [
        {
          kind,
          definition: revision.definition,
          translations: revision.translations,
          records: revision.records,
          revision,
        },
      ]

/** The texts of a service that the reader may see, the one that counts most first. */
export const textsOf = (page: ServicePage): ServiceText[] => [
  ...ofRevision('published', page.published),
  ...ofRevision('open', page.open),
  ...(page.draft ? [{ kind: 'draft' as const, revision: null, ...page.draft }] : []),
  ...(page.listed && !page.published
    ? [{ kind: 'listed' as const, revision: null, records: {}, ...page.listed }]
    : []),
]

/** What is newest of a service as the reader may see it: what is worked on, before what holds. */
export const newestText = (page: ServicePage): ServiceText | undefined => {
  const texts = textsOf(page)
  return (['draft', 'open', 'published', 'listed'] as const)
    .map((wanted) => texts.find(({ kind }) => kind === wanted))
    .find((text) => text !== undefined)
}

/** Whether nobody of the consumer's side had a hand in what this text says of outcomes, costs and risks. */
export const isToldByProviderAlone = ({ definition, records }: ServiceText): boolean =>
  isDescribedByProviderAlone(definition, records)
