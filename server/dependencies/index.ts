// What services rest on: who needs whom, what stops along, and the chain from an outcome down to the last supplier.
export { routes } from './routes.ts'
