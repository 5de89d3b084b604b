// Workshops: a group goes through the questions of a draft together, and what it agrees on becomes clauses.
export { routes } from './routes.ts'
