// Value: what was reported of the levels that services promise.
export { putLevelResults } from './level-store.ts'
