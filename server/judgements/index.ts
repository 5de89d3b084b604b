// Judgements: whether a service is worth it to whoever holds a role in it, as they say themselves.
export { routes } from './routes.ts'
