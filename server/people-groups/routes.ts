import type { peopleGroupRoutes } from '#model/contract/people-groups.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { addGroup } from './add-group.ts'
import { changeGroup } from './change-group.ts'
import { changeMembers } from './change-members.ts'
import { endGroup } from './end-group.ts'
import { findGroup } from './find-group.ts'
import { findGroups } from './find-groups.ts'
import { resumeGroup } from './resume-group.ts'

export const routes: Handlers<keyof typeof peopleGroupRoutes> = {
  peopleGroups: (ctx, { query }) => findGroups(ctx, query),
  peopleGroup: (ctx, { params, query }) => findGroup(ctx, { ...params, ...query }),
  addPeopleGroup: (ctx, { body }) => addGroup(ctx, body),
  changePeopleGroup: (ctx, { params, body }) => changeGroup(ctx, { ...params, ...body }),
  changeGroupMembers: (ctx, { params, body }) => changeMembers(ctx, { ...params, ...body }),
  endPeopleGroup: (ctx, { params }) => endGroup(ctx, params),
  resumePeopleGroup: (ctx, { params }) => resumeGroup(ctx, params),
}
