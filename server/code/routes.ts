import type { codeRoutes } from '#model/contract/code.ts'
import type { RouteName } from '#model/contract/contract.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { applyDocuments } from './apply-documents.ts'
import { exportDocuments } from './export-documents.ts'
import { findNames } from './find-names.ts'
import { getServiceCode } from './get-service-code.ts'

export const routes: Handlers<RouteName & keyof typeof codeRoutes> = {
  applyDocuments: (ctx, { body }) => applyDocuments(ctx, body),
  documentNames: (ctx, { query }) => findNames(ctx, query),
  exportDocuments: (ctx, { query }) => exportDocuments(ctx, query),
  serviceCode: (ctx, { params, query }) => getServiceCode(ctx, { ...params, ...query }),
}
