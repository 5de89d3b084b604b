// Notices: what people are told, in the product and by mail, as each of them wishes.
export { queueDueNotices, dropDueNotices, noticeTasks } from './mail-due-notices.ts'
export { frameFacts } from './find-notices.ts'
export { noteDone, noteDoneUpdate } from './note-done.ts'
export { addOneClickStop } from './one-click-stop.ts'
export { routes } from './routes.ts'
export { sweepNotices } from './sweep-notices.ts'
export { takeBackNotice } from './take-back-notice.ts'
export { tell } from './tell.ts'
