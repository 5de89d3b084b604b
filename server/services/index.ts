// Services: their drafts and revisions, who signed what, and the path from a draft to a published service.
export { routes } from './routes.ts'
export { endRelationshipWithRoles } from './end-relationship.ts'
export { followAfterFall, keepLiveDrafts } from './keep-live-drafts.ts'
export { keepChecksFresh } from './keep-checks-fresh.ts'
export { keepTerms } from './keep-terms.ts'
export { getRevision, getServicePage } from './get-service-page.ts'
export { addClauseIn } from './add-clause.ts'
export { attributeWritten } from './attribute-clause.ts'
export { applyServices, type AppliedService } from './apply-services.ts'
export { type Appliable, lockAppliable } from './find-appliable.ts'
export { assertInvited, findInvited, invitedJson } from './find-invited.ts'
export { handOverServices } from './hand-over-services.ts'
export { followNeed } from './follow-need.ts'
export { noteChange } from './live-draft-store.ts'
export {
  findOpenDraft,
  holdInvitedService,
  invitedService,
  type InvitedService,
  type OpenDraft,
} from './invited-service.ts'
export { lockDraftText, writeClause } from './write-clause.ts'
export { partsWrittenBy } from './parts-written-by.ts'
export { actorIsOfProvider } from './load-service.ts'
export { isInvited, mayRetire, maySee, maySeeSuppliers, mayWritePart, sideOf } from './policy.ts'
export { retireServiceIn } from './retire-service.ts'
export { type Listed, listServices } from './list-services.ts'
export { putProgrammes } from './put-programmes.ts'
export { startServiceIn } from './start-service.ts'
export { holdSuppliedService, suppliedService, type SuppliedService } from './supplied-service.ts'
export { visibleService } from './visible-service.ts'
export { ownListings } from './own-listings.ts'
