import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Corpus, readCorpus } from './read-corpus.ts'

/** For tests and tools: all corpora that lie in this folder, by rule and language. */
export const readCorpora = (): Corpus[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.yaml'))
    .toSorted()
    .map((file) => readCorpus(file, readFileSync(join(import.meta.dirname, file), 'utf8')))
