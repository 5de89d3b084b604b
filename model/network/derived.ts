import type { NetworkQuery } from '../contract/network.ts'

type Filters = Pick<NetworkQuery, 'vacant' | 'relation' | 'state' | 'stage' | 'mismatch'>

/**
 * Whether a filter leaves out what may be consumed by a service's own label alone: that is no relationship and lacks
 * nobody, and its services are listed or live.
 */
export const leavesDerivedOut = ({ vacant, relation, state, stage, mismatch }: Filters): boolean =>
  state === 'drafted' || [vacant, relation, stage, mismatch].some((one) => one !== undefined)
