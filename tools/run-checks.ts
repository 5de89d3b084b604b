import { join } from 'node:path'
import { type Outcome, packaged, runStep } from './run-step.ts'

/** What every change is held to, apart from tests; the slowest first, as two run at a time. */
const steps: [name: string, program: string, ...args: string[]][] = [
  ['types', packaged('typescript/bin/tsc'), '--project', '.'],
  ['dead code', packaged('knip/bin/knip.js')],
  ['lint', packaged('oxlint/bin/oxlint')],
  ['format', packaged('oxfmt/bin/oxfmt'), '--check'],
  ['cited paths', join(import.meta.dirname, 'cited-paths.ts')],
]

const tellOutcome = ({ name, passed, words, seconds }: Outcome): void => {
  console.log(`${passed ? '✓' : '✗'} ${name} (${seconds.toFixed(1)} s)`)
  if (!passed) console.log(words.trim())
}

/** Runs all checks and tells how each went; returns how many passed and failed. */
export const runChecks = async (): Promise<{ passed: number; failed: number }> => {
  const waiting = [...steps]
  const outcomes: Outcome[] = []
  const work = async (): Promise<void> => {
    for (let step = waiting.shift(); step; step = waiting.shift()) {
      const [name, program, ...args] = step
      const outcome = await runStep(name, program, args)
      tellOutcome(outcome)
      outcomes.push(outcome)
    }
  }
  await Promise.all([work(), work()])
  const passed = outcomes.filter((outcome) => outcome.passed).length
  return { passed, failed: outcomes.length - passed }
}
