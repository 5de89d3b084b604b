// What services rest on: who needs whom, what stops along, and the chain from an outcome down to the last supplier.
export { type AppliedDependencies, type AppliedDependency, applyDependencies } from './apply-dependencies.ts'
export { findDependencies } from './find-dependencies.ts'
export { findImpact } from './find-impact.ts'
export { handOverSupplies } from './hand-over-supplies.ts'
export { loadNetwork } from './load-network.ts'
export { routes } from './routes.ts'
