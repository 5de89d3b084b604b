// Home: what waits for a person, and what is theirs; a read model over services, relationships and needs.
export { routes } from './routes.ts'
