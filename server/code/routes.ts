import { type ApplyBody, type codeRoutes, mostMemberDocuments } from '#model/contract/code.ts'
import type { RouteName } from '#model/contract/contract.ts'
import type { MemberContext } from '#server/kernel/context.ts'
import { invalid } from '#server/kernel/errors.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { applyDocuments } from './apply-documents.ts'
import { exportDocuments } from './export-documents.ts'
import { findNames } from './find-names.ts'
import { getServiceCode } from './get-service-code.ts'

/** Only administrators keep others of the workspace waiting. */
const assertFew = ({ actor }: MemberContext, { documents: { length } }: ApplyBody): void => {
  if (actor.administrator || length <= mostMemberDocuments) return
  throw invalid(
    'documents',
    `These are ${length} documents. Whoever is no administrator of the workspace applies at most ${mostMemberDocuments} at once: apply them in parts, or ask an administrator.`,
  )
}

export const routes: Handlers<RouteName & keyof typeof codeRoutes> = {
  applyDocuments: (ctx, { body }) => {
    assertFew(ctx, body)
    return applyDocuments(ctx, body)
  },
  documentNames: (ctx, { query }) => findNames(ctx, query),
  exportDocuments: (ctx, { query }) => exportDocuments(ctx, query),
  serviceCode: (ctx, { params, query }) => getServiceCode(ctx, { ...params, ...query }),
}
