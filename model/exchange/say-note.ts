import { en } from '../wording/en/index.ts'
import { filled } from '../wording/filled.ts'
import type { Wording } from '../wording/wording.ts'
import type { Note } from './foreign-file.ts'

/** A note in the words of a catalogue, English unless another is given. */
export const sayNote = ({ code, params }: Note, wording: Pick<Wording, 'exchange'> = en): string =>
  filled(wording.exchange.notes[code], params)
