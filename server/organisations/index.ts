// What hangs on an organisation: its page, how it ends, and how it goes into another one with all that is its.
export { routes } from './routes.ts'
export { type AppliedEnd, applyEnds, type EndRefusal } from './apply-ends.ts'
