import { en } from '../wording/en/index.ts'
import { filled } from '../wording/filled.ts'
import type { Wording } from '../wording/wording.ts'
import type { FaultWords } from './fault.ts'

/** A fault in the words of a catalogue, English unless another is given. */
export const sayFault = ({ code, params }: FaultWords, wording: Pick<Wording, 'code'> = en): string =>
  filled(wording.code.faults[code], params)
