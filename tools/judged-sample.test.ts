import { beforeAll, expect, test } from 'vitest'
import { readJudgements } from '#model/checks/judgements/test-judgements.ts'
import { judgedBy, judgedRules, readServices } from './real-services.ts'

const samples = readJudgements()
let services: Awaited<ReturnType<typeof readServices>>
beforeAll(async () => {
  services = await readServices()
})

test('each rule that real services can be held to was judged in both languages', () => {
  expect(samples.map(({ rule, language }) => `${rule} ${language}`)).toEqual(
    judgedRules.flatMap((rule) => [`${rule} en`, `${rule} fr`]),
  )
})

// A rule that changes changes what it flags: then a new sample must be drawn and read, or the figures tell of another rule.
test.each(samples)(
  '$rule in $language flags today what it flagged when it was judged',
  ({ rule, language, rows, groups }) => {
    const today = judgedBy(rule, services[language])
    const flagged = today.filter((one) => one.flagged)
    expect({ flagged: flagged.length, unflagged: today.length - flagged.length }).toEqual(groups)
    const ids = new Set(flagged.map(({ service }) => service.id))
    expect(rows.filter((row) => row.flagged !== ids.has(row.service))).toEqual([])
  },
)
