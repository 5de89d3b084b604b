// Administration: what administrators read of the journal, of mails and of invitations.
export { routes } from './routes.ts'
