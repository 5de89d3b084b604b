// Definition checks: what a workspace decides about them, who waived what, and what surrounds a definition.
export { routes } from './routes.ts'
export { type Around, type EarlierText, findAround } from './find-around.ts'
export { endWaiver } from './end-waiver.ts'
export { giveWaiver } from './give-waiver.ts'
export { type DueService, findDueServices, findPulse, takeDueServices } from './find-due-checks.ts'
export { forgetOldDays, keepResults, type ServiceResult } from './keep-results.ts'
