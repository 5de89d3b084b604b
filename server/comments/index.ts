// Comment threads: what those who are invited to a service say about its clauses, and how it was settled.
export { findInvited } from './find-threads.ts'
export { routes } from './routes.ts'
