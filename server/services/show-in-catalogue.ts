import type { Standing } from '#model/contract/catalogue.ts'
import type { Definition, Translations } from '#model/definition/definition.ts'
import { type CatalogueSource, writeCatalogueEntries } from '#server/catalogue/index.ts'
import type { MemberContext, Tx } from '#server/kernel/context.ts'
import type { ServiceFacts } from './load-service.ts'

type Shown = {
  state: CatalogueSource['state']
  standing: Standing
  definition: Definition
  translations: Translations
}

/** Lets the catalogue show a service as it now stands. */
export const showInCatalogue = (
  tx: Tx,
  ctx: MemberContext,
  facts: ServiceFacts,
  shown: Shown,
): Promise<void> =>
  writeCatalogueEntries(tx, ctx.scope, [
    {
      serviceId: facts.id,
      state: shown.state,
      standing: shown.standing,
      providerId: facts.providerId,
      providerNames: facts.providerNames,
      language: facts.language,
      value: shown.definition.value,
      translations: shown.translations,
      updatedAt: ctx.now,
    },
  ])
