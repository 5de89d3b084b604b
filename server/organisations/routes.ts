import type { Handlers } from '#server/kernel/http.ts'
import { endOrganisation } from './end-organisation.ts'
import { findOrganisation } from './find-organisation.ts'
import { mergeOrganisation } from './merge-organisation.ts'
import { resumeOrganisation } from './resume-organisation.ts'

export const routes: Handlers<
  'organisation' | 'mergeOrganisation' | 'endOrganisation' | 'resumeOrganisation'
> = {
  organisation: (ctx, { params, query }) => findOrganisation(ctx, { ...params, ...query }),
  mergeOrganisation: (ctx, { params, body }) => mergeOrganisation(ctx, { ...params, ...body }),
  endOrganisation: (ctx, { params, body }) => endOrganisation(ctx, { ...params, ...body }),
  resumeOrganisation: (ctx, { params }) => resumeOrganisation(ctx, params),
}
