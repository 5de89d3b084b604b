import type { Definition } from '#model/definition/definition.ts'
import { clausesOf, type ClauseRecords, recordConfirmation } from '#model/definition/clauses.ts'
import { check, type CheckInput } from '#model/checks/index.ts'
import { usualSettings } from '#model/checks/settings.ts'
import { noLinks } from '#model/network/serial.ts'
import { fullDefinition } from './full-definition.ts'
import { median, plainRow, type Row, rounded } from './row.ts'

const rounds = 7
const perRound = 200
const definitions = 50
const goal = 2

/** As after a real revision: the provider worded all, and the consumer's side confirmed every clause. */
const confirmedRecords = (definition: Definition): ClauseRecords =>
  Object.fromEntries(
    clausesOf(definition).map(({ path, hash }) => {
      const at = '2026-10-01T09:00:00.000Z'
      const worded = { personId: null, side: 'provider' as const, at }
      const record = { hash, worded, confirmed: [] }
      return [path, recordConfirmation(record, { personId: null, side: 'consumer', at })]
    }),
  )

const inputOf = (definition: Definition, given: Partial<CheckInput> = {}): CheckInput => ({
  definition,
  language: 'en',
  provider: { names: ['Printing Office', 'PO'], units: ['Press Room'] },
  owner: { known: true, isPerson: true, active: true },
  roles: (['customer', 'user', 'sponsor'] as const).map((role) => ({
    role,
    organisationId: 'offices',
    active: true,
    fromProvider: false,
  })),
  records: confirmedRecords(definition),
  missingSignOffs: [],
  conflicts: [],
  relationships: [
    {
      consumer: 'Offices',
      aims: { provider: 'basic', consumer: 'basic' },
      trust: { provider: 4, consumer: 4 },
    },
  ],
  restsOn: { serial: noLinks, single: [] },
  review: { inUse: true, on: '2026-10-01' },
  earlierShare: 40,
  catalogue: {
    neighbours: Array.from({ length: 20 }, (_, index) => {
      const { value } = fullDefinition(index, 1000)
      const outcomes = value.outcomes.map(({ statement }) => statement)
      return { id: String(index), name: value.name, outcomes, consumerGroups: value.consumerGroups }
    }),
    outcomes: { services: 1000, median: 4, deviation: 1 },
  },
  settings: usualSettings(),
  waivers: [],
  today: '2026-11-23',
  ...given,
})

/** Milliseconds that one call takes, a median of calls for each round, each on the next definition; all take turns. */
const timed = (works: readonly ((index: number) => unknown)[]): number[][] => {
  const results = works.map((): number[] => [])
  for (let round = -1; round < rounds; round += 1) {
    for (const [place, work] of works.entries()) {
      const times = Array.from({ length: perRound }, (_, call) => {
        const start = performance.now()
        work(call % definitions)
        return performance.now() - start
      })
      // The first round warms up.
      if (round >= 0) results[place]!.push(median(times))
    }
  }
  return results
}

const nothingKnown: Partial<CheckInput> = {
  provider: null,
  owner: null,
  roles: null,
  records: null,
  missingSignOffs: null,
  conflicts: null,
  relationships: null,
  restsOn: null,
  review: null,
  earlierShare: null,
  catalogue: null,
}

const kinds: readonly [name: string, given: Partial<CheckInput>][] = [
  ['checks-known', {}],
  // The most hashing that there can be: only a full count answers, and each clause has been spoken for.
  ['checks-every-clause-hashed', { settings: { ...usualSettings(), coCreationShare: 100 } }],
  ['checks-untouched', { records: {} }],
  ['checks-document-only', nothingKnown],
]

/** All checks on one full definition, beside reading and writing the same definition as JSON, which is the floor. */
export const measureChecks = (): Row[] => {
  const texts = Array.from({ length: definitions }, (_, index) => fullDefinition(index, 1000))
  const inputs = kinds.map(([, given]) => texts.map((definition) => inputOf(definition, given)))
  const [floor = [], ...measured] = timed([
    (index) => JSON.parse(JSON.stringify(texts[index])) as unknown,
    ...inputs.map((ofKind) => (index: number) => check(ofKind[index]!)),
  ])
  const least = rounded(median(floor))
  return kinds.map(([name], place) => {
    const row = plainRow(name, 1, { values: measured[place] ?? [], unit: 'ms', atMost: goal })
    return Object.assign(row, { floor: least, ratio: rounded(least / row.value) })
  })
}
