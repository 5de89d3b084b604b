import type { Handlers } from '#server/kernel/http.ts'
import { findEdge } from './find-edge.ts'
import { findNetwork } from './find-network.ts'

export const routes: Handlers<'network' | 'networkEdge'> = {
  network: (ctx, { query }) => findNetwork(ctx, query),
  networkEdge: (ctx, { query }) => findEdge(ctx, query),
}
