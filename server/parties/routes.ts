import type { Handlers } from '#server/kernel/http.ts'
import { addOrganisation } from './add-organisation.ts'
import { changeOrganisation } from './change-organisation.ts'
import { changePerson } from './change-person.ts'
import { findOrganisations, findPeople } from './find-parties.ts'
import { getConsumerGroups, setConsumerGroups } from './set-consumer-groups.ts'

export const routes: Handlers<
  | 'organisations'
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
  people: (ctx, { query }) => findPeople(ctx, query),
  changePerson: (ctx, { params, body }) => changePerson(ctx, { ...params, ...body }),
}
