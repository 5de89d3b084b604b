import type { Wording } from '../wording.ts'
import { checks } from './checks.ts'
import { words } from './words.ts'

/** Everything the program says, in French. */
export const fr: Wording = { checks, words }
