export { readAt, writeAt } from '#model/definition/clause-at.ts'
