// Questions to users: asked where a service is drafted, answered by name or by an open link, filed as needs.
export { questionsToMeJson } from './find-questions-to-me.ts'
export { routes } from './routes.ts'
