import { describe, expect, test } from 'vitest'
import { countResults } from './count-results.ts'

const file = (status: string, ...assertions: string[]) => ({
  status,
  assertionResults: assertions.map((assertion) => ({ status: assertion })),
})
const results = (
  numPassedTests: number,
  numFailedTests: number,
  ...testResults: ReturnType<typeof file>[]
) => ({
  numPassedTests,
  numFailedTests,
  testResults,
})

describe('the count at the end of a test run', () => {
  test('is that of the runner', () => {
    expect(countResults(results(3, 0, file('passed', 'passed')), 0)).toEqual({ passed: 3, failed: 0 })
    expect(countResults(results(3, 2, file('failed', 'failed')), 1)).toEqual({ passed: 3, failed: 2 })
  })
  test('holds a file that could not be loaded as failed', () => {
    expect(countResults(results(3, 0, file('failed'), file('passed', 'passed')), 1)).toEqual({
      passed: 3,
      failed: 1,
    })
  })
  test('is never green where the runner ended badly', () => {
    expect(countResults(results(3, 0, file('passed', 'passed')), 1)).toEqual({ passed: 3, failed: 1 })
    expect(countResults(null, 0)).toEqual({ passed: 0, failed: 1 })
  })
  test('is never green where no test ran', () => {
    expect(countResults(results(0, 0), 0)).toEqual({ passed: 0, failed: 1 })
  })
})
