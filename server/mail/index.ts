// Mails: written with what they tell of, sent by a job, or kept in the outbox where there is no mail server.
export { mailTasks } from './send-queued-mail.ts'
export { keepQueuedMails, sendMail, type NewMail } from './send-mail.ts'
