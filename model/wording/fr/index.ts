import type { Wording } from '../wording.ts'
import { accounts } from './accounts.ts'
import { checks } from './checks.ts'
import { refusals } from './refusals.ts'
import { shell } from './shell.ts'
import { ui } from './ui.ts'
import { words } from './words.ts'

/** Everything the program says, in French. */
export const fr: Wording = { accounts, checks, refusals, shell, ui, words }
