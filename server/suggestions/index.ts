// Suggestions: changes of a clause that people suggest instead of making them, and what becomes of each.
export { routes } from './routes.ts'
