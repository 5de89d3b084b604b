// Workspaces: the rooms in which organisations define services together, their policy and their vocabulary.
export { routes } from './routes.ts'
export { workspaceBySlug, workspaceFacts } from './store.ts'
export { termsOf, putTerms } from './term-store.ts'
