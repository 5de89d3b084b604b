// Conflicts between roles: what people want of a service and cannot both have, and who decided.
export { routes } from './routes.ts'
