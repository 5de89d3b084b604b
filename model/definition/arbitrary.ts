import * as fc from 'fast-check'
import { normaliseText } from '../text.ts'
import { Definition, partNames } from './definition.ts'
import {
  Bearer,
  CostCategory,
  Dimension,
  Effect,
  Estimate,
  LevelKind,
  RiskTag,
  StakeholderRole,
} from './entries.ts'

// Few texts and ids, so that two arbitrary definitions share some; and all of Unicode, so that none is safe.
const pool = [
  '',
  'one',
  'two words',
  'résumé',
  're\u0301sume\u0301',
  '中文',
  'مرحبا',
  '👩🏽‍🚀',
  '<b>&amp;</b>',
  '“x”; --',
]
const controls = /[\p{Cc}\u2028\u2029]/gu

const codePoint = fc
  .integer({ min: 0, max: 0x10_ffff - 0x800 })
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + 0x800))

/** For tests: up to 12 characters of all of Unicode, well formed. Preparing fast-check's own takes three seconds. */
export const arbitraryUnicode: fc.Arbitrary<string> = fc
  .array(codePoint, { maxLength: 12 })
  .map((characters) => characters.join(''))

/** One line as the schemas store it: normalised, without control characters. */
const arbitraryLine: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...pool) },
  {
    weight: 1,
    arbitrary: arbitraryUnicode.map((text) => text.replace(controls, '')),
  },
  {
    weight: 1,
    arbitrary: fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replace(controls, '')),
  },
)

const paragraph = fc.oneof(
  { weight: 3, arbitrary: arbitraryLine },
  { weight: 1, arbitrary: fc.tuple(arbitraryLine, arbitraryLine).map((lines) => lines.join('\r\n')) },
)
const statement = paragraph.map((text) => (normaliseText(text) === '' ? 'said' : text))
const id = fc.constantFrom('a', 'b', 'c', 'd-1', '0')
const decimal = fc.oneof(
  fc.constantFrom('', '0', '-0.5', '99.95'),
  fc.bigInt({ min: -999_999n, max: 999_999_999_999_999n }).map(String),
)
const day = fc.oneof(fc.constant(''), fc.constantFrom('2027-01-31', '2028-02-29'))
const oneOf = <Option>(options: readonly Option[]) => fc.constantFrom(...options)
const terms = fc.array(
  arbitraryLine.map((text) => (normaliseText(text) === '' ? 'TERM' : text)),
  { maxLength: 3 },
)

const listOf = <Entry>(entry: Record<string, fc.Arbitrary<Entry>>) =>
  fc.uniqueArray(fc.record({ id, statement, ...entry }), {
    maxLength: 5,
    selector: (one) => (one as { id: string }).id,
  })

const stakeholder = { stakeholderRole: oneOf(StakeholderRole.options), stakeholder: arbitraryLine }
const bearers = {
  managedBy: oneOf(Bearer.options),
  borneBy: oneOf(Bearer.options),
  movedFrom: oneOf(Bearer.options),
}
const estimate = fc.record({
  amount: decimal,
  unit: arbitraryLine,
  period: oneOf(Estimate.shape.period.unwrap().options),
})
const weighed = { effect: oneOf(Effect.options), ...stakeholder, ...bearers, estimate, evidence: paragraph }

const value = fc.record({
  name: arbitraryLine,
  description: paragraph,
  forWhom: paragraph,
  consumerGroups: terms,
  notFor: paragraph,
  proposition: paragraph,
  outcomes: listOf<unknown>({
    direction: fc.constantFrom('supported', 'affected'),
    ...stakeholder,
    indicator: arbitraryLine,
    baseline: decimal,
    target: decimal,
    unit: arbitraryLine,
    date: day,
    answeredBy: arbitraryLine,
  }),
  outputs: listOf<unknown>({ enables: fc.array(id, { maxLength: 3 }) }),
  requirements: listOf({}),
  risks: listOf<unknown>({ ...weighed, tag: oneOf(RiskTag.options), response: paragraph }),
  performanceSupported: paragraph,
  constraintsLifted: paragraph,
  levels: listOf<unknown>({
    kind: oneOf(LevelKind.options),
    target: decimal,
    unit: arbitraryLine,
    window: arbitraryLine,
    method: paragraph,
    measuredBy: arbitraryLine,
  }),
  notPromised: fc.record({
    availability: paragraph,
    capacity: paragraph,
    security: paragraph,
    continuity: paragraph,
  }),
  serviceHours: paragraph,
  criticalTimes: paragraph,
  closed: fc.record({ affectedOutcomes: paragraph, removedRisks: paragraph, imposedRisks: paragraph }),
})

const use = fc.record({
  tasks: listOf({}),
  channels: terms,
  accessNeeds: paragraph,
  prerequisites: paragraph,
  duties: listOf({}),
  support: paragraph,
})

const cost = fc.record({
  charged: fc.constantFrom('', 'yes', 'no'),
  price: paragraph,
  costs: listOf<unknown>({ ...weighed, category: oneOf(CostCategory.options) }),
  fundingModel: paragraph,
  closed: fc.record({ removedCosts: paragraph, imposedCosts: paragraph }),
})

const supply = fc.record({
  limits: listOf({}),
  exit: paragraph,
  resources: listOf<unknown>({ dimension: oneOf(Dimension.options) }),
  restsOn: listOf({}),
  measurement: paragraph,
})

/** For tests: any definition, of which two often share entries, texts or whole parts. */
export const arbitraryDefinition: fc.Arbitrary<Definition> = fc
  .record({ value, use, cost, supply })
  .map((raw) => Definition.parse(raw))

/** For tests: two definitions of which the second keeps some parts, entries and their order of the first. */
export const arbitraryEdit: fc.Arbitrary<readonly [before: Definition, after: Definition]> = fc
  .tuple(arbitraryDefinition, arbitraryDefinition, fc.subarray(partNames), fc.boolean())
  .map(([before, other, kept, reversed]) => {
    const after = { ...other, ...Object.fromEntries(kept.map((part) => [part, before[part]])) }
    const outcomes = reversed ? before.value.outcomes.toReversed() : after.value.outcomes
    return [before, { ...after, value: { ...after.value, outcomes } }] as const
  })
