import type { Wording } from '../wording.ts'
import { first } from './first.ts'
import { further } from './further.ts'
import { mails } from './mails.ts'
import { withFrenchSpaces } from './with-french-spaces.ts'

/** Everything the program says, in French. */
export const fr: Wording = {
  ...first,
  ...further,
  ...withFrenchSpaces({ mails }),
}
