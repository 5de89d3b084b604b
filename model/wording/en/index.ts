import { first } from './first.ts'
import { further } from './further.ts'
import { mails } from './mails.ts'

/** Everything the program says, in English. */
export const en = {
  ...first,
  ...further,
  mails,
} as const
