// Workspaces: their settings and their vocabulary.
export { putTerms } from './put-terms.ts'
