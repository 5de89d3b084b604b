import { first } from './first.ts'
import { further } from './further.ts'
import { mails } from './mails.ts'
import { needMails } from './need-mails.ts'
import { serviceMails } from './service-mails.ts'

/** Everything the program says, in English. */
export const en = {
  ...first,
  ...further,
  mails,
  needMails,
  serviceMails,
} as const
