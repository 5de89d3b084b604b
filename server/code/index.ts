// Definitions as code: what a workspace holds as documents, and documents applied to it through a plan.
export { applyDocuments } from './apply-documents.ts'
export { exportDocuments } from './export-documents.ts'
export { documentsCalled, findKnownThings } from './find-known-things.ts'
export { routes } from './routes.ts'
