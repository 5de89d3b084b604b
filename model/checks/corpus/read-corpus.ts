import { parse } from 'yaml'
import { z } from 'zod'
import { Language } from '../../text.ts'
import type { CheckInput } from '../rule.ts'
import { buildCase } from './build-case.ts'
import { isRecord, merged, type Tree } from './merged.ts'

const patch = z.custom<Tree>(isRecord, { error: 'must be a map' })

/** Two near twins: what both have, and what each puts over it. */
const Pair = z.strictObject({
  about: z.string().min(1),
  shared: patch.refine((tree) => Object.keys(tree).length > 0, { error: 'twins must share something' }),
  sound: patch,
  faulty: patch,
})

/** Two near twins of a rule: the sound one passes, and the faulty one differs from it by the fault alone. */
export type CorpusPair = {
  about: string
  sound: CheckInput
  faulty: CheckInput
  /** What the pair is written as, for whoever looks for texts that another pair holds too. */
  written: z.infer<typeof Pair>
}

/** The pairs of one rule in one language. */
export type Corpus = { rule: string; language: Language; pairs: CorpusPair[] }

const FileName = z
  .string()
  .regex(/^sd\d{3}\.[a-z]{2}\.yaml$/, { error: 'must be named like sd003.en.yaml' })
  .transform((name) => ({
    rule: name.slice(0, 5).toUpperCase(),
    language: Language.parse(name.slice(6, 8)),
  }))

/** Does the work on one pair, and says which pair it was where that fails. */
const naming = <T>(place: string, work: () => T): T => {
  try {
    return work()
  } catch (cause) {
    const message = cause instanceof z.ZodError ? z.prettifyError(cause) : String(cause)
    throw new Error(`${place}: ${message}`, { cause })
  }
}

/** Reads a file of the corpus, `sd003.en.yaml`; throws with the pair's name where one cannot be read. */
export const readCorpus = (file: string, text: string): Corpus => {
  const { rule, language } = naming(file, () => FileName.parse(file))
  const written = naming(file, () => z.array(Pair).parse(parse(text)))
  const pairs = written.map((pair) => {
    const twin = (which: 'sound' | 'faulty'): CheckInput =>
      naming(`${file}, ${pair.about}, ${which}`, () => buildCase(merged(pair.shared, pair[which]), language))
    return { about: pair.about, sound: twin('sound'), faulty: twin('faulty'), written: pair }
  })
  return { rule, language, pairs }
}
