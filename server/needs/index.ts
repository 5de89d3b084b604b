// Needs: what people on the consumer's side want to achieve, with or without a service, and how it is answered.
export { isAsked, needJson, readerTables, type StoredNeed, viewNeed } from './need-facts.ts'
export { fileNeed } from './file-need.ts'
export { routes } from './routes.ts'
export { handOverNeeds } from './store.ts'
export { putNeeds } from './put-needs.ts'
