import type { Handlers } from '#server/kernel/http.ts'
import { addOrganisation } from './add-organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changePerson } from './change-person.ts'
import { findTree } from './find-tree.ts'
import { findOrganisations, findPeople } from './find-parties.ts'
import { moveOrganisation } from './move-organisation.ts'
import { renameOrganisation } from './rename-organisation.ts'
import { getConsumerGroups, setConsumerGroups } from './set-consumer-groups.ts'
import { splitOrganisation } from './split-organisation.ts'

export const routes: Handlers<
  | 'organisations'
  | 'organisationTree'
  | 'renameOrganisation'
  | 'moveOrganisation'
  | 'splitOrganisation'
  | 'addOrganisation'
  | 'changeOrganisation'
  | 'consumerGroups'
  | 'setConsumerGroups'
  | 'people'
  | 'changePerson'
> = {
  organisations: (ctx, { query }) => findOrganisations(ctx, query),
  addOrganisation: (ctx, { body }) => addOrganisation(ctx, body),
  changeOrganisation: (ctx, { params, body }) => changeOrganisation(ctx, { ...params, ...body }),
  consumerGroups: (ctx, { params }) => getConsumerGroups(ctx, params),
  setConsumerGroups: (ctx, { params, body }) => setConsumerGroups(ctx, { ...params, ...body }),
  organisationTree: (ctx, { query }) => findTree(ctx, query),
  renameOrganisation: (ctx, { params, body }) => renameOrganisation(ctx, { ...params, ...body }),
  moveOrganisation: (ctx, { params, body }) => moveOrganisation(ctx, { ...params, ...body }),
  splitOrganisation: (ctx, { params, body }) => splitOrganisation(ctx, { ...params, ...body }),
  people: (ctx, { query }) => findPeople(ctx, query),
  changePerson: (ctx, { params, body }) => changePerson(ctx, { ...params, ...body }),
}
