import { checks } from './checks.ts'
import { words } from './words.ts'

/** Everything the program says, in English. */
export const en = { checks, words } as const
