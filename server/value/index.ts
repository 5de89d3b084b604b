// Value: what was reported of the levels that services promise.
export { putLevelResults, type ReportedLevel } from './level-store.ts'
