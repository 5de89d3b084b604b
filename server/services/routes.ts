import type { attributionRoutes } from '#model/contract/attributions.ts'
import type { contributionRoutes } from '#model/contract/contributions.ts'
import type { RouteName } from '#model/contract/contract.ts'
import type { draftPointRoutes } from '#model/contract/draft-points.ts'
import type { roleRoutes } from '#model/contract/roles.ts'
import type { serviceRoutes } from '#model/contract/services.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { answerAttribution } from './answer-attribution.ts'
import { attributeClause } from './attribute-clause.ts'
import { getServiceChecks, getSurroundings } from './check-text.ts'
import { declineRevision, withdrawRevision } from './close-revision.ts'
import { changeRole } from './change-role.ts'
import { confirmClauses } from './confirm-clauses.ts'
import { discardDraft } from './discard-draft.ts'
import { endRelationship } from './end-relationship.ts'
import { getContributions } from './get-contributions.ts'
import { findDrafts } from './find-drafts.ts'
import { getRevision, getServicePage } from './get-service-page.ts'
import { getDraftPoint, getDraftPoints } from './find-draft-points.ts'
import { changeProviderRole, endProviderRole, giveProviderRole } from './give-provider-role.ts'
import { handOverRole } from './hand-over-role.ts'
import { inviteRoleHolder } from './invite-role-holder.ts'
import { nameOwner } from './name-owner.ts'
import { proposeRevision } from './propose-revision.ts'
import { publishRevision } from './publish-revision.ts'
import { restoreDraftPoint } from './restore-draft-point.ts'
import { retireService } from './retire-service.ts'
import { reviewDefinition } from './review-definition.ts'
import { setWhoWrites } from './set-who-writes.ts'
import { signRevision } from './sign-revision.ts'
import { startDraft } from './start-draft.ts'
import { startService } from './start-service.ts'
import { endCheckWaiver, waiveCheck } from './waive-check.ts'
import { takeBackAttribution } from './take-back-attribution.ts'
import { withdrawRole } from './withdraw-role.ts'
import { writePart } from './write-part.ts'
import { writeTranslations } from './write-translations.ts'

type OtherRoute = 'serviceChecks' | 'surroundings' | 'waiveCheck' | 'endWaiver' | 'endRelationship'
/** Those about one service; the others are of home and of the workspace. */
type RoleRoute = Exclude<keyof typeof roleRoutes, 'rolesToFill' | 'nameProviderRole' | 'removeProviderRole'>

export const routes: Handlers<
  | (RouteName &
      (
        | keyof typeof serviceRoutes
        | keyof typeof draftPointRoutes
        | keyof typeof attributionRoutes
        | keyof typeof contributionRoutes
      ))
  | OtherRoute
  | RoleRoute
> = {
  endRelationship: (ctx, { params, body }) => endRelationship(ctx, { ...params, ...body }),
  drafts: (ctx, { query }) => findDrafts(ctx, query),
  startService: (ctx, { body }) => startService(ctx, body),
  service: (ctx, { params }) => getServicePage(ctx, params),
  startDraft: (ctx, { params, body }) => startDraft(ctx, { ...params, ...body }),
  discardDraft: (ctx, { params }) => discardDraft(ctx, params),
  writeValue: (ctx, { params, body }) => writePart(ctx, { ...params, ...body, part: 'value' }),
  writeUse: (ctx, { params, body }) => writePart(ctx, { ...params, ...body, part: 'use' }),
  writeCost: (ctx, { params, body }) => writePart(ctx, { ...params, ...body, part: 'cost' }),
  writeSupply: (ctx, { params, body }) => writePart(ctx, { ...params, ...body, part: 'supply' }),
  writeTranslations: (ctx, { params, body }) => writeTranslations(ctx, { ...params, ...body }),
  draftPoints: (ctx, { params, query }) => getDraftPoints(ctx, { ...params, ...query }),
  draftPoint: (ctx, { params }) => getDraftPoint(ctx, params),
  restoreDraftPoint: (ctx, { params, body }) => restoreDraftPoint(ctx, { ...params, ...body }),
  setWhoWrites: (ctx, { params, body }) => setWhoWrites(ctx, { ...params, ...body }),
  confirmClauses: (ctx, { params, body }) => confirmClauses(ctx, { ...params, ...body }),
  attributeClause: (ctx, { params, body }) => attributeClause(ctx, { ...params, ...body }),
  takeBackAttribution: (ctx, { params, body }) => takeBackAttribution(ctx, { ...params, ...body }),
  answerAttribution: (ctx, { params, body }) => answerAttribution(ctx, { ...params, ...body }),
  contributions: (ctx, { params }) => getContributions(ctx, params),
  inviteRoleHolder: (ctx, { params, body }) => inviteRoleHolder(ctx, { ...params, ...body }),
  withdrawRole: (ctx, { params }) => withdrawRole(ctx, params),
  changeRole: (ctx, { params, body }) => changeRole(ctx, { ...params, ...body }),
  handOverRole: (ctx, { params, body }) => handOverRole(ctx, { ...params, ...body }),
  giveProviderRole: (ctx, { params, body }) => giveProviderRole(ctx, { ...params, ...body }),
  changeProviderRole: (ctx, { params, body }) => changeProviderRole(ctx, { ...params, ...body }),
  endProviderRole: (ctx, { params }) => endProviderRole(ctx, params),
  nameOwner: (ctx, { params, body }) => nameOwner(ctx, { ...params, ...body }),
  propose: (ctx, { params, body }) => proposeRevision(ctx, { ...params, ...body }),
  revision: (ctx, { params }) => getRevision(ctx, params),
  sign: (ctx, { params, body }) => signRevision(ctx, { ...params, ...body }),
  decline: (ctx, { params, body }) => declineRevision(ctx, { ...params, ...body }),
  withdraw: (ctx, { params, body }) => withdrawRevision(ctx, { ...params, ...body }),
  publish: (ctx, { params, body }) => publishRevision(ctx, { ...params, ...body }),
  reviewDefinition: (ctx, { params, body }) => reviewDefinition(ctx, { ...params, ...body }),
  retire: (ctx, { params, body }) => retireService(ctx, { ...params, ...body }),
  serviceChecks: (ctx, { params, query }) => getServiceChecks(ctx, { ...params, ...query }),
  surroundings: (ctx, { params }) => getSurroundings(ctx, params),
  waiveCheck: (ctx, { params, body }) => waiveCheck(ctx, { ...params, ...body }),
  endWaiver: (ctx, { params }) => endCheckWaiver(ctx, params),
}
