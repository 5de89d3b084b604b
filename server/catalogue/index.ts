// The catalogue: what a consumer may have, found by words, facets and order in the reader's language.
export { routes } from './routes.ts'
export type { CatalogueSource } from './entry-of.ts'
export { handOverEntries as handOverCatalogueEntries } from './store.ts'
export { retireEntry as retireCatalogueEntry } from './store.ts'
export { writeCatalogueEntries } from './write-entries.ts'
export { nearestEntries } from './nearest.ts'
export {
  isInvitedTo,
  isSeen,
  isServiceSeen,
  mayReadService,
  type Reading,
  readsInPart,
  seenAlike,
  valueInWork,
} from './seen-services.ts'
export { nameIn } from './name-in.ts'
export { newestName, shownName } from './service-name.ts'
export { groupOf, isReadByAll, namedInText, publicText } from './public-text.ts'
