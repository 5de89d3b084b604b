// Definitions as code: what a workspace holds as documents, and documents applied to it through a plan.
export { exportDocuments } from './export-documents.ts'
export { routes } from './routes.ts'
