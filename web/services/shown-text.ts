import type { Revision, ServicePage } from '#model/contract/service-page.ts'
import type { ClauseRecords } from '#model/definition/clauses.ts'
import { isDescribedByProviderAlone } from '#model/definition/clauses.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'

/** Which of a service's texts is shown. */
export type TextKind = 'published' | 'open' | 'draft' | 'listed'

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

/** Whether nobody of the consumer's side had a hand in what this text says of outcomes, costs and risks. */
export const isToldByProviderAlone = ({ definition, records }: ServiceText): boolean =>
  isDescribedByProviderAlone(definition, records)
