// Services: their drafts and revisions, who signed what, and the path from a draft to a published service.
export { routes } from './routes.ts'
export { keepChecksFresh } from './keep-checks-fresh.ts'
export { type Listed, listServices } from './list-services.ts'
export { putProgrammes } from './put-programmes.ts'
export { startServiceIn } from './start-service.ts'
export { visibleService } from './visible-service.ts'
