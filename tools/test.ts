import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countResults } from './count-results.ts'
import { packaged, root } from './run-step.ts'
import { runChecks } from './run-checks.ts'

// All checks and all tests; with arguments only the tests that they name. Ends with `N passed, N failed`.
const names = process.argv.slice(2)
const folder = mkdtempSync(join(tmpdir(), 'covalence-results-'))
const resultFile = join(folder, 'results.json')

const runTests = (): Promise<number> =>
  new Promise((resolve) => {
    const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${resultFile}`, ...names]
    const child = spawn(process.execPath, [packaged('vitest/vitest.mjs'), ...args], {
      cwd: root,
      stdio: 'inherit',
    })
    // The terminal tells the tests too; we wait for them to put everything away.
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
    child.on('error', () => resolve(1))
    child.on('exit', (code) => resolve(code ?? 1))
  })

const resultsOf = (exitCode: number) => {
  try {
    return countResults(JSON.parse(readFileSync(resultFile, 'utf8')), exitCode)
  } catch {
    return countResults(null, exitCode)
  }
}

try {
  const checks = names.length > 0 ? { passed: 0, failed: 0 } : await runChecks()
  const tests = resultsOf(await runTests())
  const failed = checks.failed + tests.failed
  console.log(`${checks.passed + tests.passed} passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
} finally {
  rmSync(folder, { recursive: true, force: true })
}
