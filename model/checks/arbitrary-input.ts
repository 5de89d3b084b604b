import * as fc from 'fast-check'
import { arbitraryDefinition } from '../definition/arbitrary.ts'
import { clausesOf, type ClauseRecords } from '../definition/clauses.ts'
import { type Definition, PartName } from '../definition/definition.ts'
import { ConsumerRole } from '../definition/entries.ts'
import { Worth } from '../judgements/judgement.ts'
import { SignRole } from '../life-cycle/sign-off.ts'
import { RelationshipType } from '../relationships/relationship.ts'
import type { CheckInput } from './rule.ts'
import { rules } from './index.ts'
import { Severity, type Waiver } from './settings.ts'

const orUnknown = <Known>(known: fc.Arbitrary<Known>) => fc.option(known, { nil: null })
const day = fc.constantFrom('2025-11-22', '2025-11-23', '2026-11-22', '2026-11-23', '2028-02-29')
const name = fc.constantFrom('', 'one', 'two words', 'résumé', 'Buildings Office (BO)', '中文')
const names = fc.array(name, { maxLength: 3 })
const side = fc.constantFrom('provider' as const, 'consumer' as const, 'neither' as const)
const percent = fc.integer({ min: 0, max: 100 })

const role = fc.record(
  {
    role: fc.constantFrom(...ConsumerRole.options),
    organisationId: fc.constantFrom('harbour', 'port'),
    active: fc.boolean(),
    fromProvider: fc.boolean(),
    interim: fc.boolean(),
    sharesEnterprise: fc.boolean(),
    wantedOn: fc.oneof(fc.constant(''), day),
    judged: fc.constantFrom(null, '' as const, ...Worth.options),
  },
  { requiredKeys: ['role', 'organisationId', 'active'] },
)

const missing = fc.record({
  role: fc.constantFrom(...SignRole.options),
  part: fc.constantFrom(...PartName.options),
  organisation: name,
  askedOn: fc.oneof(fc.constant(''), day),
})

const conflict = fc.record({
  roles: fc.uniqueArray(fc.constantFrom(...SignRole.options), { minLength: 1 }),
  since: day,
  clause: fc.constantFrom(null, 'value.name', 'value.outcomes/gone'),
  waiting: fc.boolean(),
})

const said = <Value>(value: fc.Arbitrary<Value>) =>
  fc.record({ provider: orUnknown(value), consumer: orUnknown(value) })
const relationship = fc.record({
  consumer: name,
  aims: said(fc.constantFrom(...RelationshipType.options)),
  trust: said(fc.integer({ min: 1, max: 5 })),
})
const serialLink = fc.record({ name, availability: fc.constantFrom(null, 90, 99, 99.5, 99.9, 100) })
const restsOn = fc.record({
  serial: fc.record({
    links: fc.array(serialLink, { maxLength: 4 }),
    groups: fc.array(fc.record({ name, members: fc.array(serialLink, { minLength: 2, maxLength: 3 }) }), {
      maxLength: 2,
    }),
    unread: fc.nat(2),
    cut: fc.boolean(),
    more: fc.boolean(),
  }),
  single: fc.array(fc.record({ name, clause: fc.constantFrom(null, 'gone') }), { maxLength: 2 }),
})

const catalogue = fc.record({
  neighbours: fc.array(fc.record({ id: name, name, outcomes: names, consumerGroups: names }), {
    maxLength: 3,
  }),
  outcomes: fc.record({ services: fc.nat(40), median: fc.nat(5), deviation: fc.nat(3) }),
})

const rule = fc.constantFrom(...rules.map(({ id }) => id))
const settings = fc.record({
  severities: fc.dictionary(rule, fc.constantFrom(...Severity.options, 'off' as const), { maxKeys: 4 }),
  coCreationShare: percent,
  glossary: names,
})
const waiver: fc.Arbitrary<Waiver> = fc.record({
  rule,
  reason: fc.constant('It is being worked on.'),
  until: day,
  role: fc.constantFrom(...SignRole.options),
  person: fc.constant({ id: 'p', name: 'Ada Moss' }),
  at: fc.constant('2026-10-01T09:00:00.000Z'),
})

/** Records of some of the clauses, some of them of a text that was reworded since. */
const recordsOf = (definition: Definition): fc.Arbitrary<ClauseRecords> =>
  fc
    .array(fc.record({ side, confirmedBy: fc.option(side, { nil: null }), current: fc.boolean() }), {
      maxLength: 40,
    })
    .map((given) => {
      const at = '2026-10-01T09:00:00.000Z'
      const recorded = clausesOf(definition).flatMap(({ path, hash }, index) => {
        const one = given[index]
        if (!one) return []
        const confirmed = one.confirmedBy ? [{ personId: null, side: one.confirmedBy, at }] : []
        const worded = { personId: null, side: one.side, at }
        return [[path, { hash: one.current ? hash : 'older', worded, confirmed }] as const]
      })
      return Object.fromEntries(recorded)
    })

/** For tests: any definition, with anything known or unknown around it. */
export const arbitraryInput: fc.Arbitrary<CheckInput> = arbitraryDefinition.chain((definition) =>
  fc.record({
    definition: fc.constant(definition),
    language: fc.constantFrom('en' as const, 'fr' as const),
    provider: orUnknown(fc.record({ names, units: names })),
    owner: orUnknown(fc.record({ known: fc.boolean(), isPerson: fc.boolean(), active: fc.boolean() })),
    roles: orUnknown(fc.array(role, { maxLength: 5 })),
    records: orUnknown(recordsOf(definition)),
    missingSignOffs: orUnknown(fc.array(missing, { maxLength: 4 })),
    restsOn: orUnknown(restsOn),
    conflicts: orUnknown(fc.array(conflict, { maxLength: 3 })),
    relationships: orUnknown(fc.array(relationship, { maxLength: 3 })),
    review: orUnknown(fc.record({ inUse: fc.boolean(), on: fc.oneof(fc.constant(''), day) })),
    earlierShare: orUnknown(percent),
    catalogue: orUnknown(catalogue),
    settings,
    waivers: fc.array(waiver, { maxLength: 3 }),
    today: day,
  }),
)
