import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { JudgedSample } from './measure.ts'

/** For tests and tools: all judged samples that lie in this folder, by rule and language. */
export const readJudgements = (): JudgedSample[] =>
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.json'))
    .toSorted()
    .map((file) => JudgedSample.parse(JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'))))
