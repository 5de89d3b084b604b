import type { RouteName } from '#model/contract/contract.ts'
import type { relationshipRoutes } from '#model/contract/relationships.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { beginRelationship } from './begin-relationship.ts'
import { changeRelationship } from './change-relationship.ts'
import { coverService, uncoverService } from './cover-service.ts'
import { findRelationshipHistory } from './find-history.ts'
import { getRelationship } from './find-relationship-page.ts'
import { findRelationships, findRelationshipsOfService } from './find-relationships.ts'
import { addDuty, changeDuty, removeDuty } from './keep-duties.ts'
import { addListItems, changeListItem, removeListItem, tickListItem } from './keep-items.ts'
import { changeNote, removeNote, writeNote } from './keep-notes.ts'
import { sayAim, sayTrust } from './say-view.ts'
import { takeBackEnd } from './take-back-end.ts'

// Ending one ends roles in services, too, and so is bound by those who know services.
export const routes: Handlers<Exclude<RouteName & keyof typeof relationshipRoutes, 'endRelationship'>> = {
  relationships: (ctx, { query }) => findRelationships(ctx, query),
  relationshipsOfService: (ctx, { params }) => findRelationshipsOfService(ctx, params),
  relationship: (ctx, { params }) => getRelationship(ctx, params),
  relationshipHistory: (ctx, { params, query }) => findRelationshipHistory(ctx, { ...params, ...query }),
  beginRelationship: (ctx, { body }) => beginRelationship(ctx, body),
  changeRelationship: (ctx, { params, body }) => changeRelationship(ctx, { ...params, ...body }),
  takeBackEnd: (ctx, { params }) => takeBackEnd(ctx, params),
  coverService: (ctx, { params, body }) => coverService(ctx, { ...params, ...body }),
  uncoverService: (ctx, { params }) => uncoverService(ctx, params),
  addDuty: (ctx, { params, body }) => addDuty(ctx, { ...params, ...body }),
  changeDuty: (ctx, { params, body }) => changeDuty(ctx, { ...params, ...body }),
  removeDuty: (ctx, { params, query }) => removeDuty(ctx, { ...params, ...query }),
  addListItems: (ctx, { params, body }) => addListItems(ctx, { ...params, ...body }),
  changeListItem: (ctx, { params, body }) => changeListItem(ctx, { ...params, ...body }),
  tickListItem: (ctx, { params, body }) => tickListItem(ctx, { ...params, ...body }),
  removeListItem: (ctx, { params, query }) => removeListItem(ctx, { ...params, ...query }),
  writeNote: (ctx, { params, body }) => writeNote(ctx, { ...params, ...body }),
  changeNote: (ctx, { params, body }) => changeNote(ctx, { ...params, ...body }),
  removeNote: (ctx, { params, query }) => removeNote(ctx, { ...params, ...query }),
  sayAim: (ctx, { params, body }) => sayAim(ctx, { ...params, ...body }),
  sayTrust: (ctx, { params, body }) => sayTrust(ctx, { ...params, ...body }),
}
