import { z } from 'zod'

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) }),
  ),
})

/** How many tests passed and failed; a file that could not be read counts as failed, and so does a runner that ends badly or finds nothing. */
export const countResults = (results: unknown, exitCode: number): { passed: number; failed: number } => {
  const { success, data } = report.safeParse(results)
  if (!success) return { passed: 0, failed: 1 }
  const broken = data.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && assertionResults.every((assertion) => assertion.status !== 'failed'),
  ).length
  const passed = data.numPassedTests
  const failed = data.numFailedTests + broken
  const isUnexplained = failed === 0 && (exitCode !== 0 || passed === 0)
  return { passed, failed: isUnexplained ? 1 : failed }
}
