import { Severity } from '#model/checks/settings.ts'
import type { Finding, Format, Summary } from './check-report.ts'
import { print } from './print.ts'

const flushAt = 64 * 1024

/** Writes findings to standard output as they come, those at least as severe as `least`; gives the exit status. */
export const writeOut = async (
  format: Format,
  findings: Generator<Finding, Summary>,
  least: Severity,
): Promise<number> => {
  const ranks = Severity.options
  let waiting = format.begin()
  const flush = async (): Promise<void> => {
    const ready = waiting
    waiting = ''
    await print(ready)
  }
  for (let next = findings.next(); ; next = findings.next()) {
    if (next.done) {
      waiting += format.end(next.value)
      await flush()
      return next.value.status
    }
    if (ranks.indexOf(next.value.severity) <= ranks.indexOf(least)) waiting += format.finding(next.value)
    if (waiting.length > flushAt) await flush()
  }
}
