// Stakeholders: who has a stake beside provider and consumer, in which services, and the value that they seek.
export { handOverStakeholders } from './store.ts'
export { routes } from './routes.ts'
