// Groups of people: named one by one, all staff of organisations, or both; who is in one today is found, never kept.
export { type AppliedGroup, applyGroups } from './apply-groups.ts'
export { endGroupIn } from './end-group.ts'
export { groupOfHolderJson } from './group-json.ts'
export { assertRuns, groupSpokenFor, peopleOf, runningGroup } from './people-of.ts'
export { routes } from './routes.ts'
export { handOverGroups } from './store.ts'
