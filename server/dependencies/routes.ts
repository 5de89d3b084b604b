import type { RouteName } from '#model/contract/contract.ts'
import type { dependencyRoutes } from '#model/contract/dependencies.ts'
import type { Handlers } from '#server/kernel/http.ts'
import { changeDependency } from './change-dependency.ts'
import { endDependency } from './end-dependency.ts'
import { findChain } from './find-chain.ts'
import { findDependencies } from './find-dependencies.ts'
import { findImpact } from './find-impact.ts'
import { recordDependency } from './record-dependency.ts'

export const routes: Handlers<RouteName & keyof typeof dependencyRoutes> = {
  dependencies: (ctx, { params }) => findDependencies(ctx, params),
  recordDependency: (ctx, { params, body }) => recordDependency(ctx, { ...params, ...body }),
  changeDependency: (ctx, { params, body }) => changeDependency(ctx, { ...params, ...body }),
  endDependency: (ctx, { params, body }) => endDependency(ctx, { ...params, ...body }),
  serviceChain: (ctx, { params }) => findChain(ctx, params),
  impact: (ctx, { query }) => findImpact(ctx, query),
}
