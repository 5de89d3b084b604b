import type { peopleRoutes } from '#model/contract/people.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { addMembership } from './add-membership.ts'
import { addOrganisation } from './add-organisation.ts'
import { changeMembership, endMembership } from './change-membership.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changePerson } from './change-person.ts'
import { findTree } from './find-tree.ts'
import { findOrganisations, findPeople } from './find-parties.ts'
import { moveOrganisation } from './move-organisation.ts'
import { renameOrganisation } from './rename-organisation.ts'
import { getConsumerGroups, setConsumerGroups } from './set-consumer-groups.ts'
import { splitOrganisation } from './split-organisation.ts'
import { findPerson } from './find-person.ts'
import { mergePeople } from './merge-people.ts'
import { previewPeople } from './preview-people.ts'

export const routes: Handlers<
  | Exclude<keyof typeof peopleRoutes, 'addPeople'>
  | 'organisations'
  | 'organisationTree'
  | 'renameOrganisation'
  | 'moveOrganisation'
  | 'splitOrganisation'
  | 'consumerGroups'
  | 'setConsumerGroups'
  | 'addOrganisation'
  | 'changeOrganisation'
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
  person: (ctx, { params }) => findPerson(ctx, params.person),
  addMembership: (ctx, { params, body }) => addMembership(ctx, { ...params, ...body }),
  changeMembership: (ctx, { params, body }) => changeMembership(ctx, { ...params, ...body }),
  endMembership: (ctx, { params }) => endMembership(ctx, params),
  previewPeople: (ctx, { body }) => previewPeople(ctx, body),
  mergePeople: (ctx, { params, body }) => mergePeople(ctx, { ...params, ...body }),
}
